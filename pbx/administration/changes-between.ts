import { isDeepStrictEqual } from 'node:util';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { SettingsChange, StoredSettings, Versions } from '../store/ports/settings-store.ts';

type Credentials = ReadonlyMap<string, Credential>;

/**
 * What must be written to turn the stored settings into `after`. New things come before those that may name
 * them, and things go only when nothing names them any more. `credentials` by employee id.
 */
export const changesBetween = (
  { settings: before, versions }: StoredSettings,
  after: CompanySettings,
  credentials: Credentials = new Map(),
): readonly SettingsChange[] => [
  ...puts('greeting', before.greetings, after.greetings, versions.greetings),
  ...puts('department', before.departments, after.departments, versions.departments),
  ...employees(before, after, versions.employees, credentials),
  ...puts('number', before.numbers, after.numbers, versions.numbers),
  ...single('options', before.options, after.options, versions.options),
  ...single('schedule', before.schedule, after.schedule, versions.schedule),
  ...removals('number', before.numbers, after.numbers, versions.numbers),
  ...removals('department', before.departments, after.departments, versions.departments),
  ...removals('employee', before.employees, after.employees, versions.employees),
  ...removals('greeting', before.greetings, after.greetings, versions.greetings),
];

interface Named {
  readonly id: string;
}

type PutOf = 'employee' | 'department' | 'number' | 'greeting' | 'options' | 'schedule';
type PutChange<Of extends PutOf> = Extract<SettingsChange, { change: 'put'; of: Of }>;

const changed = <Thing extends Named>(before: readonly Thing[], after: readonly Thing[]): readonly Thing[] =>
  after.filter(
    (thing) =>
      !isDeepStrictEqual(
        thing,
        before.find(({ id }) => id === thing.id),
      ),
  );

const puts = <Of extends 'department' | 'number' | 'greeting'>(
  of: Of,
  before: readonly (PutChange<Of>['value'] & Named)[],
  after: readonly (PutChange<Of>['value'] & Named)[],
  versions: Versions,
): SettingsChange[] =>
  changed<PutChange<Of>['value'] & Named>(before, after).map(
    (value) =>
      ({ change: 'put', of, value, expected: versions[value.id] ?? null }) as unknown as SettingsChange,
  );

const employees = (
  { employees: before }: CompanySettings,
  { employees: after }: CompanySettings,
  versions: Versions,
  credentials: Credentials,
): SettingsChange[] =>
  after
    .filter((value) => changed(before, [value]).length > 0 || credentials.has(value.id))
    .map((value) => {
      const credential = credentials.get(value.id);
      const expected = versions[value.id] ?? null;
      return { change: 'put', of: 'employee', value, expected, ...(credential && { credential }) };
    });

const single = <Of extends 'options' | 'schedule'>(
  of: Of,
  before: PutChange<Of>['value'],
  after: PutChange<Of>['value'],
  version: number,
): SettingsChange[] =>
  isDeepStrictEqual(before, after)
    ? []
    : [{ change: 'put', of, value: after, expected: version } as unknown as SettingsChange];

const removals = (
  of: 'employee' | 'department' | 'number' | 'greeting',
  before: readonly Named[],
  after: readonly Named[],
  versions: Versions,
): SettingsChange[] =>
  before
    .filter(({ id }) => !after.some((thing) => thing.id === id))
    .map(({ id }) => ({ change: 'remove', of, id, expected: versions[id] ?? 0 }));
