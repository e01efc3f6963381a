import { z } from 'zod';

/** What a running Communicator can be asked from a terminal. */
export const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), number: z.string().min(1).max(200) }),
  z.object({ type: z.literal('answer') }),
  z.object({ type: z.literal('hang-up') }),
  z.object({ type: z.literal('status') }),
]);
export type Command = z.infer<typeof Command>;

const StatusCall = z.object({
  direction: z.enum(['incoming', 'outgoing']),
  name: z.string(),
  number: z.string(),
  /** Whom the caller dialled, when it was not us. */
  called: z.string().optional(),
  state: z.string(),
  muted: z.boolean(),
  held: z.boolean(),
});

/** What `communicator status --json` prints. */
export const StatusReport = z.object({
  running: z.literal(true),
  line: z.enum(['signed-out', 'offline', 'connecting', 'online']),
  status: z.string(),
  missed: z.number(),
  calls: z.array(StatusCall),
});
export type StatusReport = z.infer<typeof StatusReport>;

/** Why nothing was done: `nothing-rings` and `no-call` name what was missing, `busy` and `not-on-line` forbid a call. */
export const CommandFailure = z.enum(['nothing-rings', 'no-call', 'not-on-line', 'busy', 'refused']);
export type CommandFailure = z.infer<typeof CommandFailure>;

export const CommandReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), status: StatusReport.optional() }),
  z.object({ ok: z.literal(false), failure: CommandFailure }),
]);
export type CommandReply = z.infer<typeof CommandReply>;
