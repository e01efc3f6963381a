import type { AuditListed } from '../../pbx/contract/audit-trail.ts';
import type { OutboxPage } from '../../pbx/contract/outbox.ts';

const now = Date.parse('2026-11-26T14:05:00Z');
const HOUR = 60 * 60_000;

/** Letters in each state. */
export const demoOutbox: OutboxPage = {
  mails: [
    {
      ...{ id: 'm1', to: 'petrov@romashka.example', subject: 'Доступ к телефонии компании «Ромашка»' },
      ...{ createdAt: now, state: 'queued', attempts: 3, error: 'server-away' },
    },
    {
      ...{ id: 'm2', to: 'no-such@romashka.example', subject: 'Голосовое сообщение: Ольга Белова' },
      ...{ createdAt: now - HOUR, state: 'failed', attempts: 1 },
      error: 'address-refused: 550 5.1.1 No such user',
    },
    {
      ...{ id: 'm3', to: 'buh@romashka.example', subject: 'Факс: +7 843 555-80-90' },
      ...{ createdAt: now - 30 * HOUR, state: 'sent', attempts: 1, error: null },
    },
  ],
  next: null,
};

const anna = { kind: 'employee', id: 'anna', name: 'Анна Соколова' } as const;
const kinds: readonly Pick<AuditListed, 'actor' | 'action' | 'subject' | 'details'>[] = [
  {
    actor: anna,
    action: 'options.change',
    subject: null,
    details: { fields: 'fax, mainNumber' },
  },
  {
    actor: anna,
    action: 'employee.create',
    subject: { kind: 'employee', id: 'x', name: 'Александра Константинопольская-Преображенская' },
    details: { login: 'alex', role: 'user' },
  },
  {
    actor: anna,
    action: 'mail-server.try',
    subject: null,
    details: { to: 'anna@romashka.example', result: 'sign-in-refused' },
  },
  {
    actor: { kind: 'operator', id: null, name: 'root' },
    action: 'number.add',
    subject: { kind: 'number', id: 'n', name: '+78432009819' },
    details: {},
  },
];

/** So many entries, newest first. */
export const demoAudit = (count: number): AuditListed[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(kinds[index % kinds.length] ?? { actor: anna, action: 'x', subject: null, details: {} }),
    ...{ at: now - index * 5 * HOUR, sequence: count - index, hash: 'x' },
  }));
