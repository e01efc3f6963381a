import { may } from './company/permissions.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import type { Employee } from './contract/employee.ts';
import type { CompanyDirectory, DigestSecret, EngineDirectory, Party } from './engine/port.ts';

/** A simulated phone of the public network: an identity of the engine, and no part of any settings. */
export interface OutsidePhone {
  readonly login: string;
  readonly name: string;
  /** E.164. */
  readonly number: string;
}

/** One company as it is now. */
export interface DirectoryEntry {
  readonly settings: CompanySettings;
  /** By login. */
  readonly secrets: ReadonlyMap<string, DigestSecret>;
  /** Only the demo office has any. */
  readonly outsidePhones: readonly OutsidePhone[];
}

/** The companies by domain; asked at every question, so an answer is never older than the last change. */
export type LiveCompanies = () => ReadonlyMap<string, DirectoryEntry>;

/** What engines may know of the companies. */
export const createEngineDirectory = (companies: LiveCompanies): EngineDirectory => ({
  company: (domain) => {
    const current = () => companies().get(domain);
    return current() && companyDirectory(current);
  },
  domains: () => [...companies().keys()],
});

/** Holds for as long as anybody keeps it: a company that is gone meanwhile knows nobody. */
const companyDirectory = (current: () => DirectoryEntry | undefined): CompanyDirectory => {
  const employees = (): readonly Employee[] => current()?.settings.employees ?? [];
  const employee = (login: string) => byLogin(employees()).get(login);
  const outsidePhone = (login: string) =>
    current()?.outsidePhones.find((candidate) => candidate.login === login);
  return {
    digestSecret: (login) => current()?.secrets.get(login),
    logins: () => [
      ...employees().map(({ login }) => login),
      ...(current()?.outsidePhones ?? []).map(({ login }) => login),
    ],
    resolve: (user) =>
      (employee(user) ?? outsidePhone(user) ?? employees().find(({ extension }) => extension === user))
        ?.login,
    mayWatch: (watcher, watched) => {
      const watching = employee(watcher);
      return (
        watching !== undefined && may(watching.role, 'see-colleagues') && employee(watched) !== undefined
      );
    },
    party: (login) =>
      partyOf(employee(login)) ?? partyOfPhone(outsidePhone(login)) ?? { name: '', number: login },
    outsidePhone: (login) => partyOfPhone(outsidePhone(login)),
  };
};

const indexes = new WeakMap<readonly Employee[], ReadonlyMap<string, Employee>>();

/** Settings are never changed, but replaced: one index serves as long as they hold. */
const byLogin = (employees: readonly Employee[]): ReadonlyMap<string, Employee> => {
  const index = indexes.get(employees) ?? new Map(employees.map((employee) => [employee.login, employee]));
  indexes.set(employees, index);
  return index;
};

const partyOf = (employee: Employee | undefined): Party | undefined =>
  employee && { name: employee.name, number: employee.extension };

const partyOfPhone = (phone: OutsidePhone | undefined): Party | undefined =>
  phone && { name: phone.name, number: phone.number };
