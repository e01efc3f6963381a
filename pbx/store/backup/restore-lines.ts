import type { Transaction } from 'kysely';
import { contactRow } from '../contacts/contact-row.ts';
import { insertCalls } from '../history/insert-calls.ts';
import type { KeptCall } from '../history/kept-call.ts';
import { voicemailRow } from '../messages/voicemail-row.ts';
import { insertCompany } from '../settings/insert-company.ts';
import type { Tables } from '../tables.ts';
import type { BackupLine } from './backup-line.ts';

const PORTION = 500;

export interface Restorer {
  line(line: BackupLine): Promise<void>;
  /** After the last line. */
  end(): Promise<void>;
}

/** Writes a backup's lines into the caller's transaction. Rejects with NameTaken. */
export const createRestorer = (transaction: Transaction<Tables>): Restorer => {
  let company = 0;
  let calls: KeptCall[] = [];

  const writeCalls = async () => {
    await insertCalls(transaction, company, calls);
    calls = [];
  };

  return {
    async line(line) {
      switch (line.line) {
        case 'company': {
          const credentials = new Map(
            line.credentials.map((credential) => [credential.employee, credential]),
          );
          company = await insertCompany(transaction, line.settings, credentials, line.mailServer);
          return;
        }
        case 'call':
          calls.push(line.call);
          if (calls.length === PORTION) await writeCalls();
          return;
        case 'voicemail':
          await transaction.insertInto('voicemail').values(voicemailRow(company, line.message)).execute();
          return;
        case 'contact': {
          const { employee, version, contact } = line;
          const row = { company, employee, ...contactRow(contact, version) };
          await transaction.insertInto('personal_contacts').values(row).execute();
          return;
        }
        case 'audit': {
          const { sequence, entry, hash } = line;
          await transaction.insertInto('audit').values({ company, sequence, entry, hash }).execute();
        }
      }
    },
    end: writeCalls,
  };
};
