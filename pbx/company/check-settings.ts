import { IANAZone } from 'luxon';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Menu } from '../contract/destination.ts';
import { RESERVED_EXTENSIONS } from './emergency-numbers.ts';
import type { SettingsPath } from './reference.ts';
import { isThere } from './thing.ts';
import { referencesOf } from './uses.ts';

/** Submenus in submenus: a caller who has pressed that many keys has given up. */
export const MAX_MENU_DEPTH = 4;

type SettingsProblemCode =
  | 'identifier-repeated'
  | 'login-taken'
  | 'extension-taken'
  /** 112 must reach the rescuers from every phone. */
  | 'extension-reserved'
  | 'number-repeated'
  | 'member-repeated'
  | 'no-administrator'
  | 'reference-dangling'
  /** A caller ID, or the main number, that the company does not own. */
  | 'caller-id-foreign'
  /** A contact rings the mobile of an employee who has none. */
  | 'mobile-missing'
  | 'forwards-to-itself'
  | 'menu-too-deep'
  /** Two codes are the same, or one begins another that takes a number after it. */
  | 'codes-clash'
  | 'exception-repeated'
  | 'time-zone-unknown';

export interface SettingsProblem {
  readonly code: SettingsProblemCode;
  readonly path: SettingsPath;
}

/** What is wrong with settings that fit the schema: everything, not only the first. None: they may be kept. */
export const checkSettings = (settings: CompanySettings): readonly SettingsProblem[] => [
  ...repeatedIdentifiers(settings),
  ...repeatedNames(settings),
  ...missingAdministrator(settings),
  ...danglingReferences(settings),
  ...employeeProblems(settings),
  ...departmentProblems(settings),
  ...deepMenus(settings),
  ...clashingCodes(settings),
  ...scheduleProblems(settings),
];

/** The places of values that stood before, at an earlier place. */
const repeated = <Value>(
  code: SettingsProblemCode,
  values: readonly { readonly value: Value; readonly path: SettingsPath }[],
): SettingsProblem[] => {
  const seen = new Set<Value>();
  return values.flatMap(({ value, path }) => {
    if (seen.has(value)) return [{ code, path }];
    seen.add(value);
    return [];
  });
};

const LISTS = ['employees', 'departments', 'numbers', 'greetings'] as const;

const repeatedIdentifiers = (settings: CompanySettings): SettingsProblem[] =>
  LISTS.flatMap((list) =>
    repeated(
      'identifier-repeated',
      settings[list].map(({ id }, index) => ({ value: id, path: [list, index, 'id'] })),
    ),
  );

const repeatedNames = ({ employees, departments, numbers }: CompanySettings): SettingsProblem[] => {
  const extensions = [
    ...employees.map(({ extension }, index) => ({
      value: extension,
      path: ['employees', index, 'extension'],
    })),
    ...departments.map(({ extension }, index) => ({
      value: extension,
      path: ['departments', index, 'extension'],
    })),
  ];
  return [
    ...repeated(
      'login-taken',
      employees.map(({ login }, index) => ({ value: login, path: ['employees', index, 'login'] })),
    ),
    ...repeated('extension-taken', extensions),
    ...extensions
      .filter(({ value }) => RESERVED_EXTENSIONS.has(value))
      .map(({ path }) => ({ code: 'extension-reserved' as const, path })),
    ...repeated(
      'number-repeated',
      numbers.map(({ number }, index) => ({ value: number, path: ['numbers', index, 'number'] })),
    ),
  ];
};

const missingAdministrator = ({ employees }: CompanySettings): SettingsProblem[] =>
  employees.some(({ role }) => role === 'administrator')
    ? []
    : [{ code: 'no-administrator', path: ['employees'] }];

const danglingReferences = (settings: CompanySettings): SettingsProblem[] =>
  referencesOf(settings)
    .filter(({ to }) => !isThere(settings, to))
    .map(({ to, path }) => ({
      code: to.kind === 'number' ? 'caller-id-foreign' : 'reference-dangling',
      path,
    }));

const employeeProblems = ({ employees }: CompanySettings): SettingsProblem[] =>
  employees.flatMap(({ id, mobile, ringContacts, forwarding }, index) => [
    ...ringContacts.flatMap(({ device, enabled }, contact) =>
      device === 'mobile' && enabled && mobile === null
        ? [{ code: 'mobile-missing' as const, path: ['employees', index, 'ringContacts', contact] }]
        : [],
    ),
    ...Object.entries({ ...forwarding, onNoAnswer: forwarding.onNoAnswer?.target ?? null }).flatMap(
      ([when, target]) =>
        target?.to === 'employee' && target.employee === id
          ? [{ code: 'forwards-to-itself' as const, path: ['employees', index, 'forwarding', when] }]
          : [],
    ),
  ]);

const departmentProblems = ({ departments }: CompanySettings): SettingsProblem[] =>
  departments.flatMap(({ id, members, otherwise }, index) => [
    ...repeated(
      'member-repeated',
      members.map(({ employee }, member) => ({
        value: employee,
        path: ['departments', index, 'members', member],
      })),
    ),
    ...(otherwise.to === 'department' && otherwise.department === id
      ? [{ code: 'forwards-to-itself' as const, path: ['departments', index, 'otherwise'] }]
      : []),
  ]);

const deepMenus = ({ numbers }: CompanySettings): SettingsProblem[] =>
  numbers.flatMap((number, index) =>
    (['working', 'nonWorking'] as const).flatMap((time) => {
      const { target } = number[time];
      return target.to === 'menu' && depthOf(target.menu) > MAX_MENU_DEPTH
        ? [{ code: 'menu-too-deep' as const, path: ['numbers', index, time, 'target', 'menu'] }]
        : [];
    }),
  );

const depthOf = (menu: Menu): number =>
  1 +
  Math.max(
    0,
    ...[...Object.values(menu.keys), menu.otherwise].map((target) =>
      target?.to === 'menu' ? depthOf(target.menu) : 0,
    ),
  );

const clashingCodes = ({ options: { codes } }: CompanySettings): SettingsProblem[] => {
  const others = (name: string) => Object.entries(codes).filter(([other]) => other !== name);
  const taken = (name: string, code: string) =>
    others(name).some(
      ([other, prefix]) => prefix === code || (TAKE_A_NUMBER.has(other) && code.startsWith(prefix)),
    );
  return Object.entries(codes)
    .filter(([name, code]) => taken(name, code))
    .map(([name]) => ({ code: 'codes-clash', path: ['options', 'codes', name] }));
};

/** `*8` 101 picks up the call of 101; `*70` 1 takes the call parked there. */
const TAKE_A_NUMBER = new Set(['pickup', 'park']);

const scheduleProblems = ({ schedule }: CompanySettings): SettingsProblem[] => [
  ...(IANAZone.isValidZone(schedule.timeZone)
    ? []
    : [{ code: 'time-zone-unknown' as const, path: ['schedule', 'timeZone'] }]),
  ...repeated(
    'exception-repeated',
    schedule.exceptions.map(({ date }, index) => ({
      value: date,
      path: ['schedule', 'exceptions', index, 'date'],
    })),
  ),
];
