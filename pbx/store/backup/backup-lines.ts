import type { Kysely } from 'kysely';
import { z } from 'zod';
import { CallRecord } from '../../contract/call-record.ts';
import { PersonalContact } from '../../contract/personal-contact.ts';
import { callbackOf } from '../history/read-calls.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Tables } from '../tables.ts';
import type { BackupLine } from './backup-line.ts';

const PORTION = 500;
const Body = CallRecord.omit({ trace: true });
const Trace = z.array(z.unknown());

/** What changes together is read at one moment; rows that only ever are added are read in portions after it. */
export const companyLine = async (
  database: Kysely<Tables>,
  company: string,
): Promise<Extract<BackupLine, { line: 'company' }> | undefined> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const stored = await readSettings(transaction, company);
      if (!stored) return undefined;
      const rows = await transaction
        .selectFrom('credentials')
        .innerJoin('companies', 'companies.key', 'credentials.company')
        .selectAll('credentials')
        .where('companies.id', '=', company)
        .orderBy('employee')
        .execute();
      return {
        line: 'company',
        settings: stored.settings,
        mailServer: stored.mailServer,
        credentials: rows.map((row) => ({
          employee: row.employee,
          passwordHash: row.password_hash,
          digest: { ha1Md5: row.ha1_md5, ha1Sha256: row.ha1_sha256 },
          temporary: row.temporary === 1,
        })),
      };
    });

export async function* callLines(database: Kysely<Tables>, company: number): AsyncGenerator<BackupLine> {
  for (let after = 0; ; ) {
    const rows = await database
      .selectFrom('calls')
      .innerJoin('call_bodies', 'call_bodies.call', 'calls.key')
      .selectAll()
      .where('company', '=', company)
      .where('key', '>', after)
      .orderBy('key')
      .limit(PORTION)
      .execute();
    for (const row of rows) {
      const record = CallRecord.parse({
        ...Body.parse(JSON.parse(row.body)),
        trace: Trace.parse(JSON.parse(row.trace)),
      });
      yield { line: 'call', call: { record, callback: callbackOf(row), localHour: row.local_hour } };
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.key;
  }
}

/** `known`: employees who are in the file; messages of one who came meanwhile would have nobody to belong to. */
export async function* voicemailLines(
  database: Kysely<Tables>,
  company: number,
  known: ReadonlySet<string>,
): AsyncGenerator<BackupLine> {
  const rows = await database
    .selectFrom('voicemail')
    .selectAll()
    .where('company', '=', company)
    .orderBy('key')
    .execute();
  for (const { id, employee, recording, seconds, call, from_name, from_number, at, heard } of rows) {
    if (!known.has(employee)) continue;
    const from = { name: from_name, number: from_number };
    const message = { id, employee, recording, seconds, call, from, at, heard: heard === 1 };
    yield { line: 'voicemail', message };
  }
}

/** `known`: as of voicemail. */
export async function* contactLines(
  database: Kysely<Tables>,
  company: number,
  known: ReadonlySet<string>,
): AsyncGenerator<BackupLine> {
  for (const employee of known) {
    const rows = await database
      .selectFrom('personal_contacts')
      .select(['version', 'body'])
      .where('company', '=', company)
      .where('employee', '=', employee)
      .orderBy('sort_key')
      .orderBy('id')
      .execute();
    for (const { version, body } of rows) {
      const contact = PersonalContact.parse(JSON.parse(body));
      yield { line: 'contact', employee, version, contact };
    }
  }
}

export async function* auditLines(database: Kysely<Tables>, company: number): AsyncGenerator<BackupLine> {
  for (let after = 0; ; ) {
    const rows = await database
      .selectFrom('audit')
      .select(['sequence', 'entry', 'hash'])
      .where('company', '=', company)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(PORTION)
      .execute();
    for (const row of rows) yield { line: 'audit', ...row };
    const last = rows.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}
