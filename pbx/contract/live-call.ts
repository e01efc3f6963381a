import { z } from 'zod';

const Party = z.object({ name: z.string(), number: z.string() });

/**
 * A call that an employee is in, from his side. `calling`: nobody has answered him yet; `on-hold`: he holds;
 * `held`: the other one does; `service`: the PBX itself has him on the line (a menu, voicemail, the echo test).
 */
const LiveCallState = z.enum([
  'ringing',
  'calling',
  'talking',
  'on-hold',
  'held',
  'transferring',
  'parked',
  'conference',
  'service',
]);

/** Somebody in a conference. `employee`: id; null for those outside. */
const ConferenceSeat = z.object({ leg: z.string(), party: Party, employee: z.string().nullable() });

export const LiveCall = z.object({
  id: z.string(),
  /** Of this employee's part in it. The phone finds it in the header `X-Communicator-Leg` of its own call. */
  leg: z.string(),
  direction: z.enum(['incoming', 'outgoing']),
  /** The other one; a name without a number is a service. */
  party: Party,
  state: LiveCallState,
  /** When the call began, and when somebody first answered it. Epoch milliseconds. */
  since: z.number().int(),
  answeredAt: z.number().int().nullable(),
  recorded: z.boolean(),
  /** What may be asked of the recording now; null: nothing. */
  recording: z.enum(['start', 'stop']).nullable(),
  /** Of a conference: everybody in it, this employee too, in the order in which they came. */
  seats: z.array(ConferenceSeat).optional(),
});
export type LiveCall = z.infer<typeof LiveCall>;

export const LiveCallList = z.object({ calls: z.array(LiveCall) });

/** Who is to leave the conference: a leg of `seats`. */
export const DropWish = z.strictObject({ leg: z.string().min(1).max(200) });

export const RecordingWish = z.strictObject({ wanted: z.enum(['start', 'stop']) });
export type RecordingWish = z.infer<typeof RecordingWish>;

/** A call that waits for whoever dials `dial`. `parkedBy`: employee id. Epoch milliseconds. */
export const ParkedCall = z.object({
  slot: z.string(),
  dial: z.string(),
  caller: Party,
  parkedBy: z.string(),
  since: z.number().int(),
  /** When it rings at the one who parked it. */
  returnsAt: z.number().int(),
});
export type ParkedCall = z.infer<typeof ParkedCall>;

export const ParkedCallList = z.object({ calls: z.array(ParkedCall) });
