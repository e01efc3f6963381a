import type { CompanySettings } from '../contract/company-settings.ts';
import type { RoutingEvent } from './routing-event.ts';
import { noteClient } from './turn/talk-memory.ts';
import type { Turn } from './turn/turn.ts';

type Of<Type extends RoutingEvent['type']> = Extract<RoutingEvent, { readonly type: Type }>;

/** Calls that are up go on; those still looking for somebody find whom the new settings say. */
export const newSettings = (turn: Turn, settings: CompanySettings): true => {
  const logins = new Set(settings.employees.map(({ login }) => login));
  for (const login of turn.shown.keys()) if (!logins.has(login)) turn.shown.delete(login);
  turn.changeSettings(settings);
  for (const { id } of settings.employees) {
    turn.touched.add(id);
    turn.freed.add(id);
  }
  return true;
};

/** What happened since is newer than what the history remembers. */
export const learn = (
  turn: Turn,
  lastTalks: Of<'memory'>['lastTalks'],
  lastEmployees: Of<'memory'>['lastEmployees'],
): true => {
  for (const [employee, at] of Object.entries(lastTalks)) {
    turn.lastTalks.set(employee, Math.max(at, turn.lastTalks.get(employee) ?? 0));
  }
  for (const [number, employee] of Object.entries(lastEmployees)) noteClient(turn, number, employee);
  return true;
};

export const newMessages = (turn: Turn, { employee, fresh, old, list = [] }: Of<'messages'>): true => {
  turn.mailboxes.set(employee, { fresh, old, list });
  const login = turn.index.employees.get(employee)?.login;
  if (login !== undefined)
    turn.command({ type: 'show-messages', company: turn.settings.domain, login, fresh, old });
  return true;
};

export const newContacts = (turn: Turn, event: Of<'contacts-changed'>): true => {
  const { communicators, deskPhones } = event;
  if (communicators + deskPhones > 0) turn.contacts.set(event.login, { communicators, deskPhones });
  else turn.contacts.delete(event.login);
  const employee = turn.index.employeeByLogin.get(event.login);
  if (employee) {
    turn.touched.add(employee.id);
    turn.freed.add(employee.id);
  }
  return true;
};
