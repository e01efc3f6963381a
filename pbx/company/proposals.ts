import { transliterate } from 'transliteration';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Forwarding } from '../contract/employee.ts';
import { Login } from '../contract/identifier.ts';
import { RESERVED_EXTENSIONS } from './emergency-numbers.ts';

const LONGEST_LOGIN = 32;

/** «Рекомендуем сразу настроить переадресацию на мобильный телефон … в случае неответа в течение 5-10 секунд». */
const MOBILE_AFTER_SECONDS = 7;

const FIRST_EMPLOYEE = 101;
const FIRST_DEPARTMENT = 200;

/** As passports and timetables write them, where the library's own choice would surprise. */
const PASSPORT_LETTERS: [string, string][] = [
  ['х', 'kh'],
  ['Х', 'Kh'],
  ['ц', 'ts'],
  ['Ц', 'Ts'],
];

/** A login from a person's name, free in the company: «Анна Соколова» → `anna.sokolova`. */
export const proposeLogin = (name: string, { employees }: Pick<CompanySettings, 'employees'>): string => {
  const taken = new Set(employees.map(({ login }) => login));
  const words = transliterate(name, { replace: PASSPORT_LETTERS })
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const wished = words
    .join('.')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_LOGIN)
    .replace(/\.$/, '');
  const base = Login.safeParse(wished).success ? wished : 'user';
  return firstFree(base, (login) => taken.has(login));
};

const firstFree = (base: string, isTaken: (login: string) => boolean): string => {
  if (!isTaken(base)) return base;
  let suffix = 2;
  const numbered = () => `${base.slice(0, LONGEST_LOGIN - String(suffix).length)}${suffix}`;
  while (isTaken(numbered())) suffix += 1;
  return numbered();
};

type Extensions = Pick<CompanySettings, 'employees' | 'departments'>;

/** The next free short number of an employee: 101, 102, … past whatever departments took. */
export const proposeEmployeeExtension = (settings: Extensions): string => nextFree(FIRST_EMPLOYEE, settings);

/** The next free short number of a department: 200, 201, … */
export const proposeDepartmentExtension = (settings: Extensions): string =>
  nextFree(FIRST_DEPARTMENT, settings);

const nextFree = (first: number, { employees, departments }: Extensions): string => {
  const taken = new Set([...employees, ...departments].map(({ extension }) => extension));
  let candidate = first;
  while (taken.has(String(candidate)) || RESERVED_EXTENSIONS.has(String(candidate))) candidate += 1;
  return String(candidate);
};

/** To the mobile when the phone on the desk is not taken; nowhere for an employee without a mobile. */
export const proposeForwarding = (mobile: string | null): Forwarding => ({
  always: null,
  onNoAnswer:
    mobile === null
      ? null
      : { afterSeconds: MOBILE_AFTER_SECONDS, target: { to: 'outside', number: mobile } },
  onBusy: null,
  whenAway: null,
  whenNotRegistered: mobile === null ? null : { to: 'outside', number: mobile },
});
