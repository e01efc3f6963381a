import type { CompanySettings, Greeting } from '../../../pbx/contract/company-settings.ts';
import type { Department } from '../../../pbx/contract/department.ts';
import type { CompanySchedule } from '../../../pbx/contract/schedule.ts';

interface RouteEmployee {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly hasVoicemail: boolean;
}

/** What of the company a route names, and what its picture says of it. */
export interface RouteCompany {
  readonly employees: ReadonlyMap<string, RouteEmployee>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly greetings: ReadonlyMap<string, Greeting>;
  readonly schedule: CompanySchedule;
  /** Of its own public numbers, E.164. */
  readonly ownNumbers: ReadonlySet<string>;
  /** Whether somebody hears what callers leave on the company's answering machine. */
  readonly isMachineHeard: boolean;
  readonly takesFax: boolean;
}

type Named = Pick<
  CompanySettings,
  'employees' | 'departments' | 'greetings' | 'schedule' | 'options' | 'numbers'
>;

export const routeCompany = ({
  employees,
  departments,
  greetings,
  schedule,
  options,
  numbers,
}: Named): RouteCompany => ({
  employees: byId(
    employees.map(({ id, name, extension, voicemail }) => ({
      id,
      name,
      extension,
      hasVoicemail: voicemail.enabled,
    })),
  ),
  departments: byId(departments),
  greetings: byId(greetings),
  schedule,
  ownNumbers: new Set(numbers.map(({ number }) => number)),
  isMachineHeard: options.answeringMachine.for.length > 0,
  takesFax: options.fax.enabled,
});

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));
