import { FOR_EVERYBODY } from '../../administration/settings-events.ts';
import { may } from '../../company/permissions.ts';
import type { CompanyEvent } from '../../contract/company-event.ts';
import type { Employee } from '../../contract/employee.ts';
import { missingCase } from '../../routing/missing-case.ts';
import { maySeeCall } from '../calls/visible-calls.ts';
import { visiblePresence } from '../extension-states/visible-presence.ts';

const toldToEverybody: ReadonlySet<string> = new Set(FOR_EVERYBODY.map(({ what }) => what));

/** The event as this employee may know of it; undefined: not at all. */
export const visibleEvent = (viewer: Employee, event: CompanyEvent): CompanyEvent | undefined => {
  const when = (allowed: boolean) => (allowed ? event : undefined);
  const seesAll = may(viewer.role, 'see-company-history');
  switch (event.type) {
    case 'employee-changed':
    case 'department-changed':
      return when(may(viewer.role, 'see-colleagues'));
    case 'settings-changed':
      return when(may(viewer.role, toldToEverybody.has(event.what) ? 'use-phone' : 'edit-settings'));
    case 'number-changed':
    case 'greeting-changed':
      return when(may(viewer.role, 'edit-settings'));
    case 'extension-state':
      return may(viewer.role, 'see-colleagues')
        ? { ...event, presence: visiblePresence(viewer, event.presence) }
        : undefined;
    case 'parked-calls':
      return when(may(viewer.role, 'see-colleagues'));
    case 'call-recording':
    case 'conference-changed':
      return when(event.employees.includes(viewer.id));
    case 'call-started':
      return when(seesAll || event.call.employees.includes(viewer.id));
    case 'call-ended':
      return when(maySeeCall(viewer, event.call));
    case 'call-missed':
      return when(seesAll || event.employees.includes(viewer.id));
    case 'contacts-changed':
    case 'voicemail':
    case 'messages':
      return when(event.employee === viewer.id);
    default:
      return missingCase(event);
  }
};
