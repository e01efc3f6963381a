import { z } from 'zod';
import { CallListed } from './call-history.ts';
import { ExtensionPresence } from './extension-presence.ts';
import { ParkedCall } from './live-call.ts';

const Changed = z.object({ id: z.string(), change: z.enum(['created', 'changed', 'removed']) });

/** A call that goes on. `employees`: who takes part in it. */
export const OngoingCall = z.object({
  id: z.string(),
  direction: z.enum(['inbound', 'outbound', 'internal']),
  caller: z.object({ name: z.string(), number: z.string() }),
  dialled: z.string(),
  employees: z.array(z.string()),
  at: z.number().int(),
});

export type OngoingCall = z.infer<typeof OngoingCall>;

/** What a company's clients are told as it happens. Each sees what his role may see. */
export const CompanyEvent = z.discriminatedUnion('type', [
  /**
   * Read again what you show of it. Of number rules, feature codes and caller IDs everybody is told: phones go by
   * them, and one's own settings show them.
   */
  z.object({
    type: z.literal('settings-changed'),
    what: z.enum(['options', 'number-rules', 'feature-codes', 'caller-ids', 'schedule', 'mail-server']),
  }),
  Changed.extend({ type: z.literal('employee-changed') }),
  Changed.extend({ type: z.literal('department-changed') }),
  Changed.extend({ type: z.literal('number-changed') }),
  Changed.extend({ type: z.literal('greeting-changed') }),
  z.object({ type: z.literal('extension-state'), presence: ExtensionPresence }),
  z.object({ type: z.literal('call-started'), call: OngoingCall }),
  /** The talk is being recorded now, or no longer. `employees`: who takes part. */
  z.object({
    type: z.literal('call-recording'),
    call: z.string(),
    employees: z.array(z.string()),
    recorded: z.boolean(),
  }),
  /** Somebody came into a conference, or left it. `employees`: who is in it, or just was. */
  z.object({ type: z.literal('conference-changed'), employees: z.array(z.string()) }),
  /** All that is parked, whenever that changes. */
  z.object({ type: z.literal('parked-calls'), calls: z.array(ParkedCall) }),
  z.object({ type: z.literal('call-ended'), call: CallListed }),
  /** An inbound call that reached nobody. `employees`: who was rung. */
  z.object({ type: z.literal('call-missed'), call: CallListed, employees: z.array(z.string()) }),
  z.object({
    type: z.literal('voicemail'),
    employee: z.string(),
    message: z.string(),
    from: z.object({ name: z.string(), number: z.string() }),
  }),
  /** The employee's own contacts are not what they were: read them again. */
  z.object({ type: z.literal('contacts-changed'), employee: z.string() }),
  z.object({
    type: z.literal('messages'),
    employee: z.string(),
    fresh: z.number().int(),
    old: z.number().int(),
  }),
]);
export type CompanyEvent = z.infer<typeof CompanyEvent>;

/** The first thing that a client says, unless it offered the token as a subprotocol. */
export const EventsSignIn = z.strictObject({
  type: z.literal('sign-in'),
  accessToken: z.string().min(1).max(4096),
});

/** `ready`: from here on nothing is missed. */
export const EventMessage = z.union([z.object({ type: z.literal('ready') }), CompanyEvent]);

/** Why the PBX closed the events' WebSocket; 4000 to 4999 are the application's (RFC 6455 §7.4.2). */
export const EVENTS_CLOSED = { notSignedIn: 4401, slow: 4408, badMessage: 4400 } as const;
export const EVENTS_PROTOCOL = 'communicator-events';
