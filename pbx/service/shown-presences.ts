import type { CompanyEvents } from '../administration/company-events.ts';
import type { LiveCalls } from '../api/live-calls.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { ExtensionPresence } from '../contract/extension-presence.ts';
import type { EngineCommand } from '../engine/port.ts';

type ShowState = Extract<EngineCommand, { type: 'show-state' }>;

/** What lamps show, for the API: the same that phones are told by SIP. */
export interface ShownPresences extends LiveCalls {
  show(settings: CompanySettings, command: ShowState): void;
}

/** `settingsOf`: a company by id, as it is now. */
export const createShownPresences = (
  events: CompanyEvents,
  settingsOf: (company: string) => CompanySettings | undefined,
): ShownPresences => {
  /** By company, then by employee, both by id. */
  const shown = new Map<string, Map<string, ExtensionPresence>>();
  return {
    extensionStates: (company) =>
      (settingsOf(company)?.employees ?? []).map(
        ({ id }) => shown.get(company)?.get(id) ?? { employee: id, state: 'not-registered' },
      ),
    show({ id: company, employees }, { login, state, with: party }) {
      const employee = employees.find((one) => one.login === login);
      if (!employee) return;
      const presence: ExtensionPresence = { employee: employee.id, state, ...(party && { with: party }) };
      const those = shown.get(company) ?? new Map<string, ExtensionPresence>();
      shown.set(company, those.set(employee.id, presence));
      events.publish(company, { type: 'extension-state', presence });
    },
  };
};
