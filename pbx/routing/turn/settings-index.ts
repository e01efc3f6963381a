import type { CompanyNumber, CompanySettings } from '../../contract/company-settings.ts';
import type { Department } from '../../contract/department.ts';
import type { Employee } from '../../contract/employee.ts';
import type { Identifier } from '../../contract/identifier.ts';

/** The same settings, for finding things in them. */
export interface SettingsIndex {
  readonly employees: ReadonlyMap<Identifier, Employee>;
  readonly employeeByLogin: ReadonlyMap<string, Employee>;
  readonly employeeByExtension: ReadonlyMap<string, Employee>;
  readonly departments: ReadonlyMap<Identifier, Department>;
  readonly departmentByExtension: ReadonlyMap<string, Department>;
  /** Departments of each employee. */
  readonly membership: ReadonlyMap<Identifier, readonly Department[]>;
  readonly numbers: ReadonlyMap<Identifier, CompanyNumber>;
  readonly numberByPublic: ReadonlyMap<string, CompanyNumber>;
  readonly extensions: readonly string[];
}

const known = new WeakMap<CompanySettings, SettingsIndex>();

/** Made once for each settings object; settings never change within. */
export const indexOf = (settings: CompanySettings): SettingsIndex => {
  const before = known.get(settings);
  if (before) return before;
  const made = makeIndex(settings);
  known.set(settings, made);
  return made;
};

const by = <Thing>(things: readonly Thing[], key: (thing: Thing) => string): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [key(thing), thing]));

const makeIndex = ({ employees, departments, numbers }: CompanySettings): SettingsIndex => ({
  employees: by(employees, ({ id }) => id),
  employeeByLogin: by(employees, ({ login }) => login),
  employeeByExtension: by(employees, ({ extension }) => extension),
  departments: by(departments, ({ id }) => id),
  departmentByExtension: by(departments, ({ extension }) => extension),
  membership: membershipOf(departments),
  numbers: by(numbers, ({ id }) => id),
  numberByPublic: by(numbers, ({ number }) => number),
  extensions: [...employees, ...departments].map(({ extension }) => extension),
});

const membershipOf = (departments: readonly Department[]): ReadonlyMap<Identifier, readonly Department[]> => {
  const membership = new Map<Identifier, Department[]>();
  for (const department of departments) {
    for (const { employee } of department.members) {
      const own = membership.get(employee);
      if (own) own.push(department);
      else membership.set(employee, [department]);
    }
  }
  return membership;
};
