import { randomBytes, randomUUID } from 'node:crypto';
import { newCompany } from '../../pbx/company/new-company.ts';
import { newEmployee } from '../../pbx/company/new-employee.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { Credential } from '../../pbx/store/ports/credential-store.ts';

const FIRST_EXTENSION = 10_000;

/** A company of so many who never sign in, and what their phones would prove themselves by. */
export const crowd = (
  domain: string,
  count: number,
): { readonly settings: CompanySettings; readonly credentials: ReadonlyMap<string, Credential> } => {
  const first = { id: randomUUID(), name: 'Анна Соколова', login: 'anna', extension: '101' };
  const ids = { id: randomUUID(), salesDepartment: randomUUID() };
  const company = newCompany({ ...ids, domain, name: domain, administrator: first });
  const others = Array.from({ length: count - 1 }, (_, index) =>
    newEmployee(company, {
      id: randomUUID(),
      name: `Сотрудник ${index}`,
      login: `employee${index}`,
      extension: `${FIRST_EXTENSION + index}`,
    }),
  );
  const employees = [...company.employees, ...others];
  return {
    settings: { ...company, employees },
    credentials: new Map(employees.map(({ id }) => [id, credential()])),
  };
};

const credential = (): Credential => ({
  passwordHash: 'none',
  digest: { ha1Md5: randomBytes(16).toString('hex'), ha1Sha256: randomBytes(32).toString('hex') },
  temporary: false,
});
