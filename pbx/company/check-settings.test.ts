import { describe, expect, it } from 'vitest';
import { CompanySettings } from '../contract/company-settings.ts';
import type { Menu } from '../contract/destination.ts';
import type { Employee } from '../contract/employee.ts';
import { checkSettings, MAX_MENU_DEPTH } from './check-settings.ts';
import { demoOffice } from './demo-office.ts';

const withEmployee = (id: string, changes: Partial<Employee>): CompanySettings => ({
  ...demoOffice,
  employees: demoOffice.employees.map((employee) =>
    employee.id === id ? { ...employee, ...changes } : employee,
  ),
});

const withOptions = (changes: Partial<CompanySettings['options']>): CompanySettings => ({
  ...demoOffice,
  options: { ...demoOffice.options, ...changes },
});

const nestedMenu = (depth: number): Menu => ({
  title: '',
  greeting: null,
  keys: depth > 1 ? { 1: { to: 'menu', menu: nestedMenu(depth - 1) } } : {},
  timeoutSeconds: 5,
  otherwise: { to: 'hang-up' },
  directDial: true,
});

const withMenu = (depth: number): CompanySettings => ({
  ...demoOffice,
  numbers: demoOffice.numbers.map((number) => ({
    ...number,
    nonWorking: { greeting: null, target: { to: 'menu', menu: nestedMenu(depth) } },
  })),
});

const [anna] = demoOffice.employees;
const mobile = anna!.ringContacts.findIndex(({ device }) => device === 'mobile');

const broken: readonly [string, CompanySettings, string, readonly (string | number)[]][] = [
  ['a login twice', withEmployee('ivan', { login: 'anna' }), 'login-taken', ['employees', 1, 'login']],
  [
    'an extension twice',
    withEmployee('ivan', { extension: '101' }),
    'extension-taken',
    ['employees', 1, 'extension'],
  ],
  [
    'an extension of a department',
    withEmployee('ivan', { extension: '200' }),
    'extension-taken',
    ['departments', 0, 'extension'],
  ],
  [
    '112 as an extension',
    withEmployee('ivan', { extension: '112' }),
    'extension-reserved',
    ['employees', 1, 'extension'],
  ],
  ['no administrator', withEmployee('anna', { role: 'user' }), 'no-administrator', ['employees']],
  [
    'a forwarding to nobody',
    withEmployee('ivan', {
      forwarding: { ...anna!.forwarding, always: { to: 'employee', employee: 'olga' } },
    }),
    'reference-dangling',
    ['employees', 1, 'forwarding', 'always'],
  ],
  [
    'a forwarding to oneself',
    withEmployee('ivan', {
      forwarding: { ...anna!.forwarding, onBusy: { to: 'employee', employee: 'ivan' } },
    }),
    'forwards-to-itself',
    ['employees', 1, 'forwarding', 'onBusy'],
  ],
  [
    'a mobile that nobody has',
    withEmployee('ivan', {
      ringContacts: anna!.ringContacts.map((contact) => ({ ...contact, enabled: true })),
    }),
    'mobile-missing',
    ['employees', 1, 'ringContacts', mobile],
  ],
  [
    "another company's caller ID",
    withEmployee('ivan', { callerId: '+74950000000' }),
    'caller-id-foreign',
    ['employees', 1, 'callerId'],
  ],
  [
    "another company's main number",
    withOptions({ mainNumber: '+74950000000' }),
    'caller-id-foreign',
    ['options', 'mainNumber'],
  ],
  [
    'a menu too deep',
    withMenu(MAX_MENU_DEPTH + 1),
    'menu-too-deep',
    ['numbers', 0, 'nonWorking', 'target', 'menu'],
  ],
  [
    'a forwarding to oneself when away',
    withEmployee('ivan', {
      forwarding: { ...anna!.forwarding, whenAway: { to: 'employee', employee: 'ivan' } },
    }),
    'forwards-to-itself',
    ['employees', 1, 'forwarding', 'whenAway'],
  ],
  [
    'a forwarding to nobody when away',
    withEmployee('ivan', {
      forwarding: { ...anna!.forwarding, whenAway: { to: 'department', department: 'gone' } },
    }),
    'reference-dangling',
    ['employees', 1, 'forwarding', 'whenAway'],
  ],
  [
    'a code within the code of pickup',
    withOptions({ codes: { ...demoOffice.options.codes, echoTest: '*81' } }),
    'codes-clash',
    ['options', 'codes', 'echoTest'],
  ],
  [
    'a department that falls back to itself',
    {
      ...demoOffice,
      departments: demoOffice.departments.map((sales) => ({
        ...sales,
        otherwise: { to: 'department', department: 'sales' },
      })),
    },
    'forwards-to-itself',
    ['departments', 0, 'otherwise'],
  ],
  [
    'a date with two exceptions',
    {
      ...demoOffice,
      schedule: {
        ...demoOffice.schedule,
        exceptions: ['Новый год', 'Праздник'].map((name) => ({ date: '2027-01-01', name, intervals: [] })),
      },
    },
    'exception-repeated',
    ['schedule', 'exceptions', 1, 'date'],
  ],
  [
    'a time zone of a fairy tale',
    { ...demoOffice, schedule: { ...demoOffice.schedule, timeZone: 'Russia/Kitezh' } },
    'time-zone-unknown',
    ['schedule', 'timeZone'],
  ],
  [
    'a number twice',
    { ...demoOffice, numbers: demoOffice.numbers.flatMap((number) => [number, { ...number, id: 'again' }]) },
    'number-repeated',
    ['numbers', 1, 'number'],
  ],
  [
    'a member twice',
    {
      ...demoOffice,
      departments: demoOffice.departments.map((sales) => ({
        ...sales,
        members: [...sales.members, { employee: 'anna', priority: 2 }],
      })),
    },
    'member-repeated',
    ['departments', 0, 'members', 3],
  ],
  [
    'an id twice',
    {
      ...demoOffice,
      departments: demoOffice.departments.flatMap((sales) => [sales, { ...sales, extension: '201' }]),
    },
    'identifier-repeated',
    ['departments', 1, 'id'],
  ],
];

describe('checkSettings', () => {
  it('finds nothing wrong with the demo office, which fits the schema', () => {
    expect(CompanySettings.parse(demoOffice)).toEqual(demoOffice);
    expect(checkSettings(demoOffice)).toEqual([]);
  });

  it.each(broken)('finds %s and nothing else', (_, settings, code, path) => {
    expect(checkSettings(settings)).toEqual([{ code, path }]);
  });

  it('lets a menu be as deep as the limit', () => {
    expect(checkSettings(withMenu(MAX_MENU_DEPTH))).toEqual([]);
  });
});
