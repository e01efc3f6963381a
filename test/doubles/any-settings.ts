import fc from 'fast-check';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type {
  DepartmentFallback,
  ForwardingTarget,
  Menu,
  MenuTarget,
  Route,
} from '../../pbx/contract/destination.ts';
import { newCompany } from '../../pbx/company/new-company.ts';
import { newDepartment } from '../../pbx/company/new-department.ts';
import { newEmployee } from '../../pbx/company/new-employee.ts';

const EMPLOYEES = ['e0', 'e1', 'e2'];
const DEPARTMENTS = ['d0', 'd1'];
const GREETINGS = ['g0', 'g1'];
const NUMBERS = [
  { id: 'n0', number: '+78432009818' },
  { id: 'n1', number: '+78432009800' },
];

const employee = fc.constantFrom(...EMPLOYEES);
const department = fc.constantFrom(...DEPARTMENTS);
const greeting = fc.option(fc.constantFrom(...GREETINGS));
const number = fc.option(fc.constantFrom(...NUMBERS.map((owned) => owned.number)));

const toEmployee = fc.record({ to: fc.constant('employee' as const), employee });
const toDepartment = fc.record({ to: fc.constant('department' as const), department });
const toVoicemail = fc.record({ to: fc.constant('voicemail' as const), employee });
const toOutside = fc.constant({ to: 'outside' as const, number: '+79170000017' });
const toMachine = fc.constant({ to: 'answering-machine' as const });

const forwarding: fc.Arbitrary<ForwardingTarget> = fc.oneof(toEmployee, toDepartment, toVoicemail, toOutside);
const fallback: fc.Arbitrary<DepartmentFallback> = fc.oneof(
  toEmployee,
  toDepartment,
  toVoicemail,
  toOutside,
  toMachine,
  fc.constant({ to: 'hang-up' as const }),
);

const menuOf = (target: fc.Arbitrary<MenuTarget>): fc.Arbitrary<Menu> =>
  fc.record({
    title: fc.constant('Меню'),
    greeting,
    keys: fc.dictionary(fc.constantFrom('1', '2', '*'), target, { maxKeys: 3 }),
    timeoutSeconds: fc.constant(5),
    otherwise: target,
    directDial: fc.boolean(),
  });
const leaf: fc.Arbitrary<MenuTarget> = fc.oneof(fallback, fc.constant({ to: 'fax' as const }));
const menu = menuOf(fc.oneof(leaf, fc.record({ to: fc.constant('menu' as const), menu: menuOf(leaf) })));

const route: fc.Arbitrary<Route> = fc.record({
  greeting,
  target: fc.oneof(
    toDepartment,
    toMachine,
    toOutside,
    fc.record({ to: fc.constant('secretary' as const), employee, otherwise: fallback }),
    fc.record({ to: fc.constant('menu' as const), menu }),
  ),
});

const started = newCompany({
  id: 'company',
  domain: 'company.test',
  name: 'Компания',
  salesDepartment: 'd0',
  administrator: { id: 'e0', name: 'Анна' },
});

const notTo = (id: string) => (target: ForwardingTarget | DepartmentFallback | null) =>
  !(target?.to === 'employee' && target.employee === id) &&
  !(target?.to === 'department' && target.department === id);

const anyEmployee = (id: string, index: number) => {
  const forwards = fc.option(forwarding.filter(notTo(id)));
  return fc
    .record({
      always: forwards,
      target: forwards,
      onBusy: forwards,
      whenAway: forwards,
      whenNotRegistered: forwards,
      greeting,
      callerId: number,
    })
    .map(({ always, target, onBusy, whenAway, whenNotRegistered, greeting, callerId }) =>
      newEmployee(started, {
        id,
        name: 'Сотрудник',
        login: `login${index}`,
        extension: `10${index + 1}`,
        role: index === 0 ? 'administrator' : 'user',
        forwarding: {
          always,
          onNoAnswer: target && { afterSeconds: 7, target },
          onBusy,
          whenAway,
          whenNotRegistered,
        },
        voicemail: { enabled: true, greeting, byEmail: false },
        callerId,
      }),
    );
};

const anyDepartment = (id: string, index: number) =>
  fc
    .record({ members: fc.uniqueArray(employee), otherwise: fallback.filter(notTo(id)), music: greeting })
    .map(({ members, otherwise, music }) => {
      const made = newDepartment(started, { id, name: 'Отдел', extension: `20${index}`, otherwise });
      return {
        ...made,
        queue: { ...made.queue, music },
        members: members.map((member) => ({ employee: member, priority: 1 })),
      };
    });

/** Settings without a fault in which everything may refer to everything. */
export const anySettings: fc.Arbitrary<CompanySettings> = fc
  .record({
    employees: fc.tuple(...EMPLOYEES.map(anyEmployee)),
    departments: fc.tuple(...DEPARTMENTS.map(anyDepartment)),
    numbers: fc.tuple(
      ...NUMBERS.map((owned) =>
        fc.record({
          id: fc.constant(owned.id),
          number: fc.constant(owned.number),
          label: fc.constant(''),
          bySchedule: fc.boolean(),
          working: route,
          nonWorking: route,
        }),
      ),
    ),
    mainNumber: number,
    machine: fc.record({ greeting, for: fc.uniqueArray(employee) }),
  })
  .map(({ employees, departments, numbers, mainNumber, machine }) => ({
    ...started,
    employees,
    departments,
    numbers,
    greetings: GREETINGS.map((id) => ({ id, name: id, seconds: 3, uploadedAt: '2026-11-23T10:00:00Z' })),
    options: { ...started.options, mainNumber, answeringMachine: machine },
  }));
