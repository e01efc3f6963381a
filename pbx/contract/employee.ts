import { z } from 'zod';
import { ForwardingTarget } from './destination.ts';
import { Extension, Identifier, Login, PublicNumber } from './identifier.ts';
import { WeeklySchedule } from './schedule.ts';
import { Role } from './session.ts';

/** One step of «где звонить»: contacts of the same `order` ring together, then the next order's. */
export const RingContact = z.strictObject({
  device: z.enum(['communicator', 'desk-phone', 'mobile']),
  enabled: z.boolean(),
  order: z.number().int().min(1).max(9),
  /** How long this order rings before the next one joins in its stead. */
  waitSeconds: z.number().int().min(3).max(120),
  /** In the company's time zone; null: always. */
  schedule: WeeklySchedule.nullable(),
});
export type RingContact = z.infer<typeof RingContact>;

/** Null: that case is not forwarded. Voicemail, when it is on, comes after all of them. */
export const Forwarding = z.strictObject({
  always: ForwardingTarget.nullable(),
  onNoAnswer: z
    .strictObject({ afterSeconds: z.number().int().min(3).max(120), target: ForwardingTarget })
    .nullable(),
  /** Do not disturb counts as busy, and a call without call waiting. */
  onBusy: ForwardingTarget.nullable(),
  /** At once, without ringing. Null: `away` is only shown. */
  whenAway: ForwardingTarget.nullable(),
  whenNotRegistered: ForwardingTarget.nullable(),
});
export type Forwarding = z.infer<typeof Forwarding>;

const Voicemail = z.strictObject({
  enabled: z.boolean(),
  /** Null: the PBX's own words. */
  greeting: Identifier.nullable(),
  /** Sends each message to the employee's e-mail, recording attached. */
  byEmail: z.boolean(),
});

/** Which numbers an employee may dial. Calls inside the company, and emergency numbers, nobody can forbid. */
export const OutgoingPermissions = z.strictObject({
  local: z.boolean(),
  longDistance: z.boolean(),
  mobile: z.boolean(),
  international: z.boolean(),
});
export type OutgoingPermissions = z.infer<typeof OutgoingPermissions>;

/**
 * What an employee says of himself, and colleagues see. `do-not-disturb`: nothing rings, callers find him busy.
 * `at-desk-phone`: while a desk phone is registered, the communicator does not ring. `away`: shown, and calls go
 * where forwarding says for it.
 */
export const EmployeeStatus = z.enum(['available', 'away', 'do-not-disturb', 'at-desk-phone']);
export type EmployeeStatus = z.infer<typeof EmployeeStatus>;

/** «Правила статуса»: when the status changes by itself. */
export const StatusRules = z.strictObject({
  /** Nobody has touched the computer for so long: `away`, until somebody does. Null: no such rule. */
  awayAfterMinutes: z.number().int().min(1).max(240).nullable(),
  /** What becomes of `available` and `at-desk-phone` when the company's working time ends, until it begins. */
  outsideHours: z.enum(['nothing', 'away', 'do-not-disturb']),
});
export type StatusRules = z.infer<typeof StatusRules>;

/** Whether the employee's phones take calls by themselves. */
const AutoAnswer = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('never') }),
  /** Every call, after so many seconds of ringing. */
  z.strictObject({ when: z.literal('always'), afterSeconds: z.number().int().min(0).max(60) }),
  /** Calls of colleagues who ask for it, if they may: administrators, those of a department of his, everybody. */
  z.strictObject({
    when: z.literal('asked'),
    by: z.enum(['administrators', 'own-departments', 'everybody']),
  }),
]);

/** A lamp on the employee's panel. */
const BlfKey = z.strictObject({ extension: Extension, label: z.string().max(40) });

/** «Сотрудник», without his password, which never leaves `auth/` and is never read back. */
export const Employee = z.strictObject({
  id: Identifier,
  name: z.string().trim().min(1).max(80),
  login: Login,
  extension: Extension,
  role: Role,
  email: z.email().max(254).nullable(),
  mobile: PublicNumber.nullable(),
  position: z.string().trim().max(80),
  ringContacts: z.array(RingContact).max(9),
  forwarding: Forwarding,
  voicemail: Voicemail,
  /** Own caller ID on calls outside: a number of the company; null: the company's main one. */
  callerId: PublicNumber.nullable(),
  outgoing: OutgoingPermissions,
  blfKeys: z.array(BlfKey).max(500),
  status: EmployeeStatus,
  statusRules: StatusRules,
  /** Off: whoever calls while the employee has a call finds him busy. */
  callWaiting: z.boolean(),
  autoAnswer: AutoAnswer,
});
export type Employee = z.infer<typeof Employee>;
