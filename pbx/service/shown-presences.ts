import type { CompanyEvents } from '../administration/company-events.ts';
import type { LiveCalls } from '../api/live-calls/live-calls.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee, EmployeeStatus } from '../contract/employee.ts';
import type { ExtensionPresence } from '../contract/extension-presence.ts';
import type { EngineCommand } from '../engine/port.ts';

type ShowState = Extract<EngineCommand, { type: 'show-state' }>;
type Lamp = Pick<ExtensionPresence, 'state' | 'with'>;

/** What lamps show, for the API: the same that phones are told by SIP; and what each employee says of himself. */
export interface ShownPresences extends Pick<LiveCalls, 'extensionStates'> {
  show(settings: CompanySettings, command: ShowState): void;
  /** Tells clients of statuses that no lamp has told them of. */
  changed(settings: CompanySettings): void;
}

/** `settingsOf`: a company by id, as it is now. */
export const createShownPresences = (
  events: CompanyEvents,
  settingsOf: (company: string) => CompanySettings | undefined,
): ShownPresences => {
  /** By company, then by employee, both by id. */
  const lamps = new Map<string, Map<string, Lamp>>();
  const told = new Map<string, Map<string, EmployeeStatus>>();

  const presenceOf = (company: string, { id, status }: Employee): ExtensionPresence => ({
    employee: id,
    ...(lamps.get(company)?.get(id) ?? { state: 'not-registered' }),
    status,
  });

  const tell = (company: string, employee: Employee): void => {
    of(told, company).set(employee.id, employee.status);
    events.publish(company, { type: 'extension-state', presence: presenceOf(company, employee) });
  };

  return {
    extensionStates: (company) =>
      (settingsOf(company)?.employees ?? []).map((employee) => presenceOf(company, employee)),
    show({ id: company, employees }, { login, state, with: party }) {
      const employee = employees.find((one) => one.login === login);
      if (!employee) return;
      of(lamps, company).set(employee.id, { state, ...(party && { with: party }) });
      tell(company, employee);
    },
    changed({ id: company, employees }) {
      const known = of(told, company);
      for (const employee of employees) {
        if ((known.get(employee.id) ?? 'available') !== employee.status) tell(company, employee);
      }
    },
  };
};

const of = <Value>(all: Map<string, Map<string, Value>>, company: string): Map<string, Value> => {
  const known = all.get(company) ?? new Map<string, Value>();
  all.set(company, known);
  return known;
};
