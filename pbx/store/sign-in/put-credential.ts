import type { Kysely } from 'kysely';
import type { Credential } from '../ports/credential-store.ts';
import type { Tables } from '../tables.ts';

/** The employee exists. */
export const putCredential = async (
  database: Kysely<Tables>,
  company: number,
  employee: string,
  { passwordHash, digest, temporary }: Credential,
): Promise<void> => {
  const columns = {
    password_hash: passwordHash,
    ha1_md5: digest.ha1Md5,
    ha1_sha256: digest.ha1Sha256,
    temporary: temporary ? 1 : 0,
  };
  await database
    .insertInto('credentials')
    .values({ company, employee, ...columns })
    .onConflict((conflict) => conflict.columns(['company', 'employee']).doUpdateSet(columns))
    .execute();
};
