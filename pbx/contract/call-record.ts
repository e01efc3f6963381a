import { z } from 'zod';
import { Identifier } from './identifier.ts';

/** One decision on a call's way. `code` and `details` are turned into words by `describeTrace`, in any language. */
export const TraceStep = z.object({
  at: z.number().int(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** `answered-elsewhere`: another one took the call. It is no missed call of this employee's. */
export const LegOutcome = z.enum([
  'answered',
  'answered-elsewhere',
  'no-answer',
  'busy',
  'rejected',
  'unavailable',
  'cancelled',
  'failed',
]);
export type LegOutcome = z.infer<typeof LegOutcome>;

/** One callee that was rung. Times are epoch milliseconds. */
export const CallLeg = z.object({
  /** Null: a number outside. */
  employee: Identifier.nullable(),
  /** The department on whose behalf it rang. */
  department: Identifier.nullable(),
  name: z.string(),
  number: z.string(),
  rangAt: z.number().int(),
  answeredAt: z.number().int().nullable(),
  endedAt: z.number().int(),
  outcome: LegOutcome,
});
export type CallLeg = z.infer<typeof CallLeg>;

/** What came of a fax that was to be received. Pages that came before it broke off are kept; 0: there are none. */
export const FaxReport = z.object({
  /** Names the file. */
  document: z.string(),
  pages: z.number().int(),
  /** What the sending machine calls itself; empty when it does not. */
  station: z.string(),
  /** Null: all came. */
  failure: z.enum(['unsupported', 'no-fax', 'broken-off', 'not-kept']).nullable(),
});

export type FaxReport = z.infer<typeof FaxReport>;

/** How the call ended as a whole. `missed`: the caller reached nobody, nor left a message. */
const CallResult = z.enum(['answered', 'missed', 'voicemail', 'service', 'refused']);

/** One row of the history: a call from the caller's arrival to its last leg's end. */
export const CallRecord = z.object({
  id: z.string(),
  direction: z.enum(['inbound', 'outbound', 'internal']),
  /** The caller; `employee` null: from outside. `number`: short or E.164, empty when withheld. */
  caller: z.object({ employee: Identifier.nullable(), name: z.string(), number: z.string() }),
  /** As it was dialled; the company's number of an inbound call. */
  dialled: z.string(),
  /** The company's number through which it came or went; null for internal calls. */
  number: Identifier.nullable(),
  /** The department that was asked first, if any. */
  department: Identifier.nullable(),
  /** Who talked last with the caller, if an employee did. */
  employee: Identifier.nullable(),
  startedAt: z.number().int(),
  /** Null: nobody of flesh answered. */
  answeredAt: z.number().int().nullable(),
  endedAt: z.number().int(),
  result: CallResult,
  legs: z.array(CallLeg),
  trace: z.array(TraceStep),
  /** Recordings of the talk and the message left. */
  recording: z.string().nullable(),
  /** Who stops recording and starts again makes another recording of the same talk. */
  furtherRecordings: z.array(z.string()).default([]),
  voicemail: z.string().nullable(),
  fax: FaxReport.nullable().default(null),
});
export type CallRecord = z.infer<typeof CallRecord>;
