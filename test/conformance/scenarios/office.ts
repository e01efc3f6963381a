import { newCompany } from '../../../pbx/company/new-company.ts';
import { newDepartment } from '../../../pbx/company/new-department.ts';
import { newEmployee } from '../../../pbx/company/new-employee.ts';
import { newNumber } from '../../../pbx/company/new-number.ts';
import type { CompanyNumber, CompanySettings } from '../../../pbx/contract/company-settings.ts';
import type { Department } from '../../../pbx/contract/department.ts';
import type { Route } from '../../../pbx/contract/destination.ts';
import type { Employee } from '../../../pbx/contract/employee.ts';
import type { OutsidePhone } from '../../../pbx/company-directory.ts';

/** What is unlike the office in one scenario. By id. */
export interface OfficeChange {
  readonly options?: Partial<CompanySettings['options']>;
  readonly people?: Partial<Readonly<Record<EmployeeId, Partial<Employee>>>>;
  readonly departments?: Partial<Readonly<Record<DepartmentId, Partial<Department>>>>;
  readonly numbers?: Partial<Readonly<Record<NumberId, Partial<CompanyNumber>>>>;
}

type EmployeeId = 'anna' | 'ivan' | 'maria' | 'pavel' | 'oleg' | 'denis';
type DepartmentId = 'sales' | 'support';
type NumberId = keyof typeof NUMBERS;

/** The company's numbers, by what stands behind them. */
export const NUMBERS = {
  /** A menu. */
  menu: '+78432009818',
  /** Anna is asked first; then the answering machine. */
  secretary: '+78432009819',
  /** A greeting, then the sales department. */
  sales: '+78432009820',
  /** By day support, at night the answering machine. */
  support: '+78432009821',
} as const;

export const CLIENT: OutsidePhone = { login: 'olga', name: 'Ольга', number: '+79161234567' };

/** A Monday, ten in the morning: the company works. */
export const MORNING = '2026-03-02T10:00:00+03:00';

/** How long anybody rings, seconds. */
export const RING_SECONDS = 20;

/** How the employees are shown. */
export const SHOWN = {
  anna: ['Анна Иванова', '101'],
  ivan: ['Иван "Ромашка" Петров', '102'],
  maria: ['Мария', '103'],
  pavel: ['Павел', '104'],
  denis: ['Денис', '106'],
  olga: [CLIENT.name, CLIENT.number],
} as const;

const toSales = { to: 'department', department: 'sales' } as const;
const at = (target: Route['target'], greeting: string | null = null): Route => ({ greeting, target });

const menu: Route['target'] = {
  to: 'menu',
  menu: {
    title: 'Главное',
    greeting: null,
    keys: {
      '5': toSales,
      '6': {
        to: 'menu',
        menu: {
          title: 'Ещё',
          greeting: 'hello',
          keys: { '5': { to: 'employee', employee: 'pavel' }, '6': { to: 'hang-up' } },
          timeoutSeconds: 5,
          otherwise: { to: 'answering-machine' },
          directDial: false,
        },
      },
      '7': { to: 'answering-machine' },
      '8': { to: 'outside', number: CLIENT.number },
    },
    timeoutSeconds: 5,
    otherwise: { to: 'employee', employee: 'anna' },
    directDial: true,
  },
};

/**
 * Anna 101, who administers, Ivan 102, Maria 103, Pavel 104, Oleg 105, who has no phone there, and Denis
 * 106, who has a desk phone where there are any. Sales 200: Ivan
 * and Maria at once, callers wait with music. Support 201: Ivan, then Pavel, nobody waits. Nobody has voicemail.
 */
export const officeAt = (domain: string): CompanySettings => {
  const started = newCompany({
    id: domain.replaceAll('.', '-'),
    domain,
    name: 'Ромашка',
    salesDepartment: 'sales',
    administrator: { id: 'anna', name: SHOWN.anna[0], login: 'anna', extension: '101' },
  });
  const colleague = (id: string, [name, extension]: readonly [string, string]) =>
    newEmployee(started, { id, name, login: id, extension });
  const employees = [
    ...started.employees,
    colleague('ivan', SHOWN.ivan),
    colleague('maria', SHOWN.maria),
    colleague('pavel', SHOWN.pavel),
    colleague('oleg', ['Олег', '105']),
    colleague('denis', SHOWN.denis),
  ];
  const member = (employee: string) => ({ employee, priority: 1 });
  const sales = newDepartment(started, {
    id: 'sales',
    name: 'Отдел продаж',
    extension: '200',
    members: [member('ivan'), member('maria')],
  });
  const support = newDepartment(started, {
    id: 'support',
    name: 'Поддержка',
    extension: '201',
    members: [member('ivan'), member('pavel')],
    strategy: 'in-order',
    otherwise: { to: 'hang-up' },
  });
  const number = (id: NumberId, more: Partial<CompanyNumber>) =>
    newNumber({ id, number: NUMBERS[id], bySchedule: false, ...more }, 'sales');
  return {
    ...started,
    options: {
      ...started.options,
      mainNumber: NUMBERS.menu,
      numberRules: { ...started.options.numberRules, areaCode: '843' },
      recordOnDemand: true,
      ringSeconds: RING_SECONDS,
    },
    employees: employees.map((employee) => ({
      ...employee,
      voicemail: { ...employee.voicemail, enabled: false },
    })),
    departments: [
      { ...sales, ringSeconds: RING_SECONDS, queue: { ...sales.queue, announcePosition: false } },
      { ...support, ringSeconds: RING_SECONDS, queue: { ...support.queue, enabled: false } },
    ],
    numbers: [
      number('menu', { working: at(menu) }),
      number('secretary', {
        working: at({ to: 'secretary', employee: 'anna', otherwise: { to: 'answering-machine' } }),
      }),
      number('sales', { working: at(toSales, 'hello') }),
      number('support', { bySchedule: true, working: at({ to: 'department', department: 'support' }) }),
    ],
    greetings: [{ id: 'hello', name: 'Здравствуйте', seconds: 1, uploadedAt: '2026-03-01T10:00:00Z' }],
  };
};

/** The office with a change. */
export const changed = (office: CompanySettings, change: OfficeChange): CompanySettings => ({
  ...office,
  options: { ...office.options, ...change.options },
  employees: patched(office.employees, change.people),
  departments: patched(office.departments, change.departments),
  numbers: patched(office.numbers, change.numbers),
});

const patched = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  patches: Readonly<Record<string, Partial<Thing> | undefined>> = {},
): Thing[] => things.map((thing) => ({ ...thing, ...patches[thing.id] }));
