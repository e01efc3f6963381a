import { isOpen } from '../../company/schedule.ts';
import type { Employee, RingContact } from '../../contract/employee.ts';
import type { Device } from '../../engine/port.ts';
import type { Turn } from '../turn/turn.ts';

/** What of an employee can be rung now. */
export interface Reach {
  readonly devices: readonly Device[];
  readonly mobile: string | null;
}

const SIP_DEVICES: readonly Device[] = ['communicator', 'desk-phone'];

/** By contacts that are switched on, within their hours, and registered. */
export const reachOf = (turn: Turn, employee: Employee, contacts: readonly RingContact[]): Reach => {
  const open = contacts.filter((contact) => contact.enabled && isContactOpen(turn, contact));
  const wanted = SIP_DEVICES.filter((device) => open.some((contact) => contact.device === device));
  return {
    devices: registered(turn, employee, wanted),
    mobile: open.some(({ device }) => device === 'mobile') ? employee.mobile : null,
  };
};

/** All SIP devices of someone who has set up no contacts. */
export const anyDevice = (turn: Turn, employee: Employee): Reach => ({
  devices: registered(turn, employee, SIP_DEVICES),
  mobile: null,
});

export const isReachable = ({ devices, mobile }: Reach): boolean => devices.length > 0 || mobile !== null;

const registered = (turn: Turn, employee: Employee, wanted: readonly Device[]): readonly Device[] => {
  const contacts = turn.contacts.get(employee.login);
  const count = { communicator: contacts?.communicators ?? 0, 'desk-phone': contacts?.deskPhones ?? 0 };
  const there = wanted.filter((device) => count[device] > 0);
  const isAtDesk = count['desk-phone'] > 0 && answersAtDesk(employee);
  return isAtDesk ? there.filter((device) => device !== 'communicator') : there;
};

/** Said so, and has not switched the desk phone off for calls: then the communicator beside it keeps silent. */
const answersAtDesk = ({ status, ringContacts }: Employee): boolean =>
  status === 'at-desk-phone' &&
  (ringContacts.length === 0 ||
    ringContacts.some(({ device, enabled }) => device === 'desk-phone' && enabled));

const isContactOpen = ({ settings, at }: Turn, { schedule }: RingContact): boolean =>
  schedule === null || isOpen({ timeZone: settings.schedule.timeZone, week: schedule, exceptions: [] }, at);
