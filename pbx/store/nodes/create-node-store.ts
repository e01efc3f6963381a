import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { companyKey } from '../database/company-row.ts';
import type { DatabaseKind } from '../migrations/words.ts';
import type { NodeStore } from '../ports/node-store.ts';
import type { Tables } from '../tables.ts';

/** Epoch milliseconds by the one clock that all nodes share. */
const clocks: Readonly<Record<DatabaseKind, string>> = {
  sqlite: `CAST(unixepoch('subsec') * 1000 AS INTEGER)`,
  postgres: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
};

/** Each step is one statement: a node that is cut off in the midst of one keeps no lock. */
export const createNodeStore = (database: Kysely<Tables>, kind: DatabaseKind): NodeStore => {
  const now = sql<number>`${sql.raw(clocks[kind])}`;
  const until = (leaseMs: number) => sql<number>`${now} + ${sql.lit(leaseMs)}`;

  const lives = (eb: ExpressionBuilder<Tables, 'placements'>, name: 'node' | 'holder'): Expression<SqlBool> =>
    eb.exists(
      eb
        .selectFrom('nodes')
        .select('nodes.name')
        .whereRef('nodes.name', '=', `placements.${name}`)
        .where('lease_until', '>', now),
    );

  const isFree = (eb: ExpressionBuilder<Tables, 'placements'>) =>
    eb.or([eb('holder', 'is', null), eb.not(lives(eb, 'holder'))]);

  const placeNew = () =>
    database
      .insertInto('placements')
      .columns(['company', 'node', 'holder', 'open'])
      .expression((eb) =>
        eb
          .selectFrom('companies')
          .select([
            'key',
            sql<string>`''`.as('node'),
            sql<null>`NULL`.as('holder'),
            sql<number>`0`.as('open'),
          ])
          .where('key', 'not in', eb.selectFrom('placements').select('company')),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();

  /** Of all companies as many as of all that live, each node should have. */
  const share = async (node: string): Promise<number> => {
    const { companies, held, alive } = await database
      .selectNoFrom((eb) => [
        eb
          .selectFrom('placements')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .as('companies'),
        eb
          .selectFrom('placements')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('holder', '=', node)
          .as('held'),
        eb
          .selectFrom('nodes')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('lease_until', '>', now)
          .as('alive'),
      ])
      .executeTakeFirstOrThrow();
    return Math.max(Math.ceil((companies ?? 0) / Math.max(alive ?? 1, 1)) - (held ?? 0), 0);
  };

  const placementOf = (company: string, holder: string) =>
    database
      .updateTable('placements')
      .where('holder', '=', holder)
      .where('company', '=', (eb) => eb.selectFrom('companies').select('key').where('id', '=', company));

  const list = async () => {
    const rows = await database
      .selectFrom('nodes')
      .select(['name', 'sip', sql<boolean | number>`lease_until > ${now}`.as('alive')])
      .orderBy('name')
      .execute();
    return rows.map(({ alive, ...row }) => ({ ...row, alive: Boolean(alive) }));
  };

  return {
    async join({ name, instance, sip }, leaseMs) {
      const row = { instance, sip, lease_until: until(leaseMs) };
      await database
        .insertInto('nodes')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },

    async renew({ name, instance }, leaseMs) {
      const { numUpdatedRows } = await database
        .updateTable('nodes')
        .set({ lease_until: until(leaseMs) })
        .where('name', '=', name)
        .where('instance', '=', instance)
        .where('lease_until', '>', now)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async claim(node) {
      await placeNew();
      const taken = database.updateTable('placements').set({ node, holder: node, open: 0 });
      await taken.where('node', '=', node).where(isFree).execute();
      const most = await share(node);
      // Asked for once more where it is written: another node may have been faster.
      await taken
        .where(isFree)
        .where('company', 'in', (eb) =>
          eb
            .selectFrom('placements')
            .select('company')
            .where(isFree)
            .where((placement) => placement.not(lives(placement, 'node')))
            .orderBy('company')
            .limit(most),
        )
        .execute();
      return database
        .selectFrom('placements')
        .innerJoin('companies', 'companies.key', 'placements.company')
        .select(['companies.id as company', 'placements.node'])
        .where('holder', '=', node)
        .execute();
    },

    async letIn(node, company, open) {
      await placementOf(company, node)
        .set({ open: open ? 1 : 0 })
        .execute();
    },

    async release(node, company) {
      await placementOf(company, node).set({ holder: null, open: 0 }).execute();
    },

    async move(company, to) {
      const key = await companyKey(database, company);
      const isAlive = (await list()).some(({ name, alive }) => name === to && alive);
      if (key === undefined || !isAlive) return false;
      await database
        .insertInto('placements')
        .values({ company: key, node: to, holder: null, open: 0 })
        .onConflict((conflict) => conflict.column('company').doUpdateSet({ node: to }))
        .execute();
      return true;
    },

    list,

    async placements() {
      const rows = await database
        .selectFrom('placements')
        .innerJoin('companies', 'companies.key', 'placements.company')
        .select(['domain', 'node', 'holder', 'open'])
        .orderBy('domain')
        .execute();
      return rows.map(({ open, ...row }) => ({ ...row, open: open === 1 }));
    },
  };
};
