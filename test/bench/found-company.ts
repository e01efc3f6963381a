import { digestSecret } from '../../pbx/auth/digest-secret.ts';
import { hashPassword } from '../../pbx/auth/password-hash.ts';
import { newCompany } from '../../pbx/company/new-company.ts';
import { newEmployee } from '../../pbx/company/new-employee.ts';
import { openStores } from '../../pbx/store/open-stores.ts';
import { DOMAIN, PASSWORD } from '../conformance/embedded/support/test-office.ts';

export const ADMINISTRATOR = { id: 'anna', name: 'Анна Соколова', login: 'anna', extension: '100' };

/** Somebody of a company that is measured. */
export interface Colleague {
  readonly login: string;
  readonly name: string;
  readonly extension: string;
}

/** `count` of them with short numbers from `first` on. */
export const colleagues = (kind: string, first: number, count: number): readonly Colleague[] =>
  Array.from({ length: count }, (_, index) => ({
    login: `${kind}${first + index}`,
    name: `Сотрудник ${first + index}`,
    extension: String(first + index),
  }));

/** Writes a company of DOMAIN into the data of a PBX that is not running; everybody has one password. */
export async function foundCompany(
  folder: string,
  people: readonly Colleague[],
  password = PASSWORD,
): Promise<void> {
  const started = newCompany({
    id: 'large',
    domain: DOMAIN,
    name: 'Большая',
    salesDepartment: 'sales',
    administrator: ADMINISTRATOR,
  });
  const others = people.map((one) => newEmployee(started, { id: one.login, ...one }));
  const employees = [...started.employees, ...others];
  const passwordHash = await hashPassword(password);
  const credentials = employees.map(({ id, login }) => {
    const digest = digestSecret(login, DOMAIN, password);
    return [id, { passwordHash, digest, temporary: false }] as const;
  });
  const stores = await openStores({ kind: 'sqlite', folder });
  await stores.companies.add({ ...started, employees }, new Map(credentials));
  await stores.close();
}
