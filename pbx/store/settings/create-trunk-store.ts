import type { Kysely } from 'kysely';
import type { TrunkStore } from '../ports/trunk-store.ts';
import { WrittenTrunk } from '../sealing/written-passwords.ts';
import type { Tables } from '../tables.ts';

export const createTrunkStore = (database: Kysely<Tables>): TrunkStore => ({
  async list() {
    const rows = await database.selectFrom('trunks').select('body').orderBy('name').execute();
    return rows.map(({ body }) => WrittenTrunk.parse(JSON.parse(body)));
  },

  async add(trunk) {
    const added = await database
      .insertInto('trunks')
      .values({ name: trunk.name, body: JSON.stringify(trunk) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name')
      .executeTakeFirst();
    return added !== undefined;
  },

  async change(trunk) {
    const changed = await database
      .updateTable('trunks')
      .set({ body: JSON.stringify(trunk) })
      .where('name', '=', trunk.name)
      .returning('name')
      .executeTakeFirst();
    return changed !== undefined;
  },

  async remove(name) {
    const removed = await database
      .deleteFrom('trunks')
      .where('name', '=', name)
      .returning('name')
      .executeTakeFirst();
    return removed !== undefined;
  },

  numbers: () => database.selectFrom('trunk_numbers').selectAll().orderBy('number').execute(),

  async connect(connection) {
    const { trunk } = connection;
    const known = await database
      .selectFrom('trunks')
      .select('name')
      .where('name', '=', trunk)
      .executeTakeFirst();
    if (!known) return false;
    await database
      .insertInto('trunk_numbers')
      .values(connection)
      .onConflict((conflict) => conflict.column('number').doUpdateSet({ trunk }))
      .execute();
    return true;
  },

  async disconnect(number) {
    const removed = await database
      .deleteFrom('trunk_numbers')
      .where('number', '=', number)
      .returning('number')
      .executeTakeFirst();
    return removed !== undefined;
  },
});
