import { z } from 'zod';
import { OwnStatus } from './own-status.ts';

/** Texts from the network are cut to this by the page. */
const LONGEST_TEXT = 200;
const Text = z.string().max(LONGEST_TEXT);
/** Names a call within its window. */
export const CallKey = z.string().min(1).max(LONGEST_TEXT);

const Party = z.object({ name: Text, number: Text });

const ReportedCall = z.object({
  id: CallKey,
  direction: z.enum(['incoming', 'outgoing']),
  party: Party,
  /** The department or number that the caller dialled, when it was not us. */
  called: Party.optional(),
  stage: z.enum(['dialling', 'ringing', 'incoming', 'answering', 'talking', 'ended']),
  muted: z.boolean(),
  held: z.boolean(),
});
export type ReportedCall = z.infer<typeof ReportedCall>;

/** What a window's phone is doing, as far as the rest of the desktop has to know. */
export const PhoneReport = z.object({
  registration: z.enum(['connecting', 'online', 'reconnecting', 'refused', 'offline']),
  status: OwnStatus,
  /** The PBX knows the status: at the desk phone it rings here only what no desk phone takes. */
  routedByStatus: z.boolean(),
  /** After how many minutes without a touch of the computer he is away; null: he has no such rule. */
  awayAfterMinutes: z.number().int().min(1).max(240).nullable(),
  /** Newest first. */
  calls: z.array(ReportedCall).max(50),
  /** Calls that nobody answered and nobody has looked at yet. */
  missed: z.number().int().min(0).max(9999),
  mayCall: z.boolean(),
});
export type PhoneReport = z.infer<typeof PhoneReport>;
