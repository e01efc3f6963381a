import type { Kysely, Selectable } from 'kysely';
import { lockCompany } from '../database/company-row.ts';
import type { CredentialStore, EmployeeCredential } from '../ports/credential-store.ts';
import { thingVersion } from '../settings/things.ts';
import type { Tables } from '../tables.ts';
import { putCredential } from './put-credential.ts';

export const createCredentialStore = (database: Kysely<Tables>): CredentialStore => {
  const credentials = (company: string) =>
    database
      .selectFrom('credentials')
      .innerJoin('companies', 'companies.key', 'credentials.company')
      .innerJoin('taken_names', (join) =>
        join
          .onRef('taken_names.company', '=', 'credentials.company')
          .onRef('taken_names.owner', '=', 'credentials.employee')
          .on('taken_names.owner_kind', '=', 'employee')
          .on('taken_names.what', '=', 'login'),
      )
      .selectAll('credentials')
      .select('taken_names.value as login')
      .where('companies.id', '=', company);

  return {
    all: async (company) => (await credentials(company).orderBy('login').execute()).map(fromRow),

    async findByLogin(company, login) {
      const row = await credentials(company).where('taken_names.value', '=', login).executeTakeFirst();
      return row && fromRow(row);
    },

    put: (company, employee, credential) =>
      database.transaction().execute(async (transaction) => {
        const row = await lockCompany(transaction, company);
        if (!row || (await thingVersion(transaction, row.key, 'employee', employee)) === null) return false;
        await putCredential(transaction, row.key, employee, credential);
        return true;
      }),
  };
};

const fromRow = (row: Selectable<Tables['credentials']> & { login: string }): EmployeeCredential => ({
  employee: row.employee,
  login: row.login,
  passwordHash: row.password_hash,
  digest: { ha1Md5: row.ha1_md5, ha1Sha256: row.ha1_sha256 },
  temporary: row.temporary === 1,
});
