import type { Kysely } from 'kysely';
import { companyKey } from '../database/company-row.ts';
import type { BackupStore, RestoreResult } from '../ports/backup-store.ts';
import { NameTaken } from '../settings/taken-names.ts';
import type { Tables } from '../tables.ts';
import type { BackupLine } from './backup-line.ts';
import { auditLines, callLines, companyLine, contactLines, voicemailLines } from './backup-lines.ts';
import { BackupTally } from './backup-tally.ts';
import { readBackupFile } from './read-backup-file.ts';
import { createRestorer } from './restore-lines.ts';
import { writeBackupFile } from './write-backup-file.ts';

export const createBackupStore = (database: Kysely<Tables>): BackupStore => ({
  async backup(company, file) {
    const first = await companyLine(database, company);
    const key = await companyKey(database, company);
    if (!first || key === undefined) return undefined;
    const tally = new BackupTally();
    await writeBackupFile(file, tallied(tally, allLines(database, key, first)));
    return tally.summary();
  },

  async restore(file): Promise<RestoreResult> {
    const tally = new BackupTally();
    try {
      await database.transaction().execute(async (transaction) => {
        const restorer = createRestorer(transaction);
        await readBackupFile(file, async (line) => {
          tally.add(line);
          await restorer.line(line);
        });
        await restorer.end();
      });
      return { result: 'restored', ...tally.summary() };
    } catch (error) {
      const what = error instanceof NameTaken ? error.what : undefined;
      if (what === 'id' || what === 'domain' || what === 'number') return { result: 'exists', what };
      throw error;
    }
  },
});

async function* allLines(
  database: Kysely<Tables>,
  key: number,
  company: Extract<BackupLine, { line: 'company' }>,
): AsyncGenerator<BackupLine> {
  yield company;
  yield* callLines(database, key);
  const employees = new Set(company.settings.employees.map(({ id }) => id));
  yield* voicemailLines(database, key, employees);
  yield* contactLines(database, key, employees);
  yield* auditLines(database, key);
}

async function* tallied(tally: BackupTally, lines: AsyncIterable<BackupLine>): AsyncGenerator<BackupLine> {
  for await (const line of lines) {
    tally.add(line);
    yield line;
  }
}
