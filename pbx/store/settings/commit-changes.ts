import type { Kysely, Transaction } from 'kysely';
import { lockCompany } from '../database/company-row.ts';
import type { CommitResult, SettingsChange, StoredSettings } from '../ports/settings-store.ts';
import { putCredential } from '../sign-in/put-credential.ts';
import type { Tables } from '../tables.ts';
import { readSettings } from './read-settings.ts';
import { putSingle, singleVersion } from './single-settings.ts';
import { NameTaken, namesOf, releaseNames, type Thing, takeNames } from './taken-names.ts';
import { nextPosition, putThing, removeThing, type ThingKind, thingVersion } from './things.ts';

/** Tells why nothing was written, by ending the transaction. */
class Refused extends Error {
  readonly result: CommitResult;

  constructor(result: CommitResult) {
    super(result.result);
    this.name = 'Refused';
    this.result = result;
  }
}

/** As `SettingsStore.commit`. */
export const commitChanges = async (
  database: Kysely<Tables>,
  company: string,
  changes: readonly SettingsChange[],
  basedOn: number,
): Promise<CommitResult> => {
  try {
    const stored = await database
      .transaction()
      .execute((transaction) => commit(transaction, company, changes, basedOn));
    return { result: 'committed', stored };
  } catch (error) {
    if (error instanceof Refused) return error.result;
    if (error instanceof NameTaken) return { result: 'not-unique', what: error.what };
    throw error;
  }
};

const commit = async (
  transaction: Transaction<Tables>,
  company: string,
  changes: readonly SettingsChange[],
  basedOn: number,
): Promise<StoredSettings> => {
  const row = await lockCompany(transaction, company);
  if (!row) throw new Refused({ result: 'no-such-company' });
  await refuseStale(transaction, row.key, company, changes);
  if (row.revision !== basedOn) throw new Refused({ result: 'overtaken' });
  await write(transaction, row.key, changes);
  await transaction
    .updateTable('companies')
    .set({ revision: row.revision + 1, ...columnsOf(changes) })
    .where('key', '=', row.key)
    .execute();
  const stored = await readSettings(transaction, company);
  if (!stored) throw new Error(`The company ${company} vanished under its lock`);
  return stored;
};

/** What stands in the company's row as well, to be had without reading bodies. */
const columnsOf = (changes: readonly SettingsChange[]) => {
  const columns: { name?: string; time_zone?: string } = {};
  for (const change of changes) {
    if (change.change === 'remove') continue;
    if (change.of === 'options') columns.name = change.value.name;
    if (change.of === 'schedule') columns.time_zone = change.value.timeZone;
  }
  return columns;
};

const refuseStale = async (
  transaction: Transaction<Tables>,
  key: number,
  company: string,
  changes: readonly SettingsChange[],
): Promise<void> => {
  for (const change of changes) {
    const id = idOf(change) ?? company;
    const current = isOfMany(change.of)
      ? await thingVersion(transaction, key, change.of, id)
      : await singleVersion(transaction, key, change.of);
    if (current !== change.expected) throw new Refused({ result: 'stale', of: change.of, id, current });
  }
};

const isOfMany = (of: SettingsChange['of']): of is ThingKind =>
  of === 'employee' || of === 'department' || of === 'number' || of === 'greeting';

const idOf = (change: SettingsChange): string | undefined => {
  if (change.change === 'remove') return change.id;
  return isOfMany(change.of) && change.value && 'id' in change.value ? change.value.id : undefined;
};

/** All old names are let go before the new ones are taken: two employees may swap theirs in one commit. */
const write = async (
  transaction: Transaction<Tables>,
  key: number,
  changes: readonly SettingsChange[],
): Promise<void> => {
  for (const change of changes) {
    const id = idOf(change);
    if (isOfMany(change.of) && id !== undefined) await releaseNames(transaction, key, change.of, id);
  }
  for (const change of changes) await writeOne(transaction, key, change);
};

const writeOne = async (
  transaction: Transaction<Tables>,
  key: number,
  change: SettingsChange,
): Promise<void> => {
  if (change.change === 'remove') return removeThing(transaction, key, change.of, change.id);
  const version = (change.expected ?? 0) + 1;
  switch (change.of) {
    case 'options':
      return putSingle(transaction, key, 'options', change.value, version);
    case 'schedule':
      return putSingle(transaction, key, 'schedule', change.value, version);
    case 'mail-server':
      return putSingle(transaction, key, 'mail-server', change.value, version);
    case 'employee':
      await writeThing(transaction, key, { kind: 'employee', value: change.value }, version);
      if (change.credential) await putCredential(transaction, key, change.value.id, change.credential);
      return;
    case 'department':
      return writeThing(transaction, key, { kind: 'department', value: change.value }, version);
    case 'number':
      return writeThing(transaction, key, { kind: 'number', value: change.value }, version);
    case 'greeting':
      return writeThing(transaction, key, { kind: 'greeting', value: change.value }, version);
  }
};

const writeThing = async (
  transaction: Transaction<Tables>,
  key: number,
  thing: Thing,
  version: number,
): Promise<void> => {
  const { kind, value } = thing;
  const position = await nextPosition(transaction, key, kind);
  await putThing(transaction, key, kind, { id: value.id, version, position, value });
  await takeNames(transaction, namesOf(key, thing));
};
