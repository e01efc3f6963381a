import type { CompanyNumber, CompanySettings } from '../contract/company-settings.ts';
import type { Department } from '../contract/department.ts';
import type { ForwardingTarget } from '../contract/destination.ts';
import type { Employee } from '../contract/employee.ts';
import { askFallback, askGreeting, askTarget, MACHINE, redirectRoute } from './redirect-route.ts';
import type { Ask, Redirect, ReferenceField, SettingsPath } from './reference.ts';
import type { Owner } from './thing.ts';

/**
 * The settings with every reference to a thing put to `redirect`: the one walk over all places where a setting
 * names another. Where null comes back, the setting does without: a forwarding ends, a membership ends, a
 * greeting becomes the PBX's own, a route leads to the answering machine.
 */
export const redirectReferences = (settings: CompanySettings, redirect: Redirect): CompanySettings => {
  const asker =
    (by: Owner): Ask =>
    (to, field, path) =>
      redirect({ to, by, field, path });
  const company = asker({ kind: 'company', id: settings.id });
  return {
    ...settings,
    employees: settings.employees.map((employee, index) =>
      redirectEmployee(settings, employee, asker({ kind: 'employee', id: employee.id }), [
        'employees',
        index,
      ]),
    ),
    departments: settings.departments.map((department, index) =>
      redirectDepartment(department, asker({ kind: 'department', id: department.id }), [
        'departments',
        index,
      ]),
    ),
    numbers: settings.numbers.map((number, index) =>
      redirectNumber(number, asker({ kind: 'number', id: number.id }), ['numbers', index]),
    ),
    options: {
      ...settings.options,
      mainNumber: askNumber(settings, settings.options.mainNumber, company, 'main-number', [
        'options',
        'mainNumber',
      ]),
      answeringMachine: {
        greeting: askGreeting(
          settings.options.answeringMachine.greeting,
          company,
          'answering-machine-greeting',
          ['options', 'answeringMachine', 'greeting'],
        ),
        for: unique(
          settings.options.answeringMachine.for.flatMap((id, index) =>
            given(
              company({ kind: 'employee', id }, 'answering-machine-recipient', [
                'options',
                'answeringMachine',
                'for',
                index,
              ]),
            ),
          ),
        ),
      },
    },
  };
};

const redirectEmployee = (
  settings: CompanySettings,
  employee: Employee,
  ask: Ask,
  path: SettingsPath,
): Employee => {
  const { forwarding } = employee;
  const forward = (target: ForwardingTarget | null, field: ReferenceField, name: string) =>
    target && askForwarding(employee, target, ask, field, [...path, 'forwarding', name]);
  const noAnswer = forward(forwarding.onNoAnswer?.target ?? null, 'forwarding-no-answer', 'onNoAnswer');
  return {
    ...employee,
    forwarding: {
      always: forward(forwarding.always, 'forwarding-always', 'always'),
      onNoAnswer: forwarding.onNoAnswer && noAnswer ? { ...forwarding.onNoAnswer, target: noAnswer } : null,
      onBusy: forward(forwarding.onBusy, 'forwarding-busy', 'onBusy'),
      whenAway: forward(forwarding.whenAway, 'forwarding-away', 'whenAway'),
      whenNotRegistered: forward(
        forwarding.whenNotRegistered,
        'forwarding-not-registered',
        'whenNotRegistered',
      ),
    },
    voicemail: {
      ...employee.voicemail,
      greeting: askGreeting(employee.voicemail.greeting, ask, 'voicemail-greeting', [
        ...path,
        'voicemail',
        'greeting',
      ]),
    },
    callerId: askNumber(settings, employee.callerId, ask, 'caller-id', [...path, 'callerId']),
  };
};

/** A forwarding that would come back to its owner ends instead. */
const askForwarding = (
  { id }: Employee,
  target: ForwardingTarget,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): ForwardingTarget | null => {
  const redirected = askTarget(target, ask, field, path);
  const changed = redirected !== null && redirected.to === 'employee' && target.to === 'employee';
  return changed && redirected.employee === id && target.employee !== id ? null : redirected;
};

const redirectDepartment = (department: Department, ask: Ask, path: SettingsPath): Department => {
  const members = department.members.flatMap((member, index) =>
    given(ask({ kind: 'employee', id: member.employee }, 'member', [...path, 'members', index])).map(
      (employee) => ({ ...member, employee }),
    ),
  );
  const { otherwise } = department;
  const fallback = askFallback(otherwise, ask, 'fallback', [...path, 'otherwise']);
  const comesBack = fallback.to === 'department' && fallback.department === department.id;
  return {
    ...department,
    members: members.filter(
      ({ employee }, index) => members.findIndex((other) => other.employee === employee) === index,
    ),
    queue: {
      ...department.queue,
      music: askGreeting(department.queue.music, ask, 'queue-music', [...path, 'queue', 'music']),
    },
    otherwise: comesBack && fallback !== otherwise ? MACHINE : fallback,
  };
};

const redirectNumber = (number: CompanyNumber, ask: Ask, path: SettingsPath): CompanyNumber => ({
  ...number,
  working: redirectRoute(number.working, ask, [...path, 'working']),
  nonWorking: redirectRoute(number.nonWorking, ask, [...path, 'nonWorking']),
});

/** Settings name numbers as they are dialled; a thing has an id. */
const askNumber = (
  { numbers }: CompanySettings,
  written: string | null,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): string | null => {
  if (written === null) return null;
  const id = numbers.find(({ number }) => number === written)?.id ?? written;
  const redirected = ask({ kind: 'number', id }, field, path);
  return redirected === id ? written : (numbers.find((number) => number.id === redirected)?.number ?? null);
};

const given = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
