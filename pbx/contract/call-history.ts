import { z } from 'zod';
import { CallRecord, FaxReport, TraceStep } from './call-record.ts';
import { Identifier } from './identifier.ts';
import { NextCursor, PageQuery } from './page.ts';

/** Each one narrows. Who may see only his own calls gets only those. */
export const CallFilterQuery = z.strictObject({
  /** By the start of the call; `from` inclusive, `to` exclusive. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  direction: CallRecord.shape.direction.optional(),
  result: CallRecord.shape.result.optional(),
  /** Took part. */
  employee: Identifier.optional(),
  department: Identifier.optional(),
  number: Identifier.optional(),
  /** Digits that occur in the client's number. */
  digits: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  /** Missed, and nobody has talked with that client since. */
  notCalledBack: z.stringbool().optional(),
});
export type CallFilterQuery = z.infer<typeof CallFilterQuery>;

/** The company's numbers, to choose calls by. */
export const PublicNumbers = z.array(z.object({ id: Identifier, number: z.string(), label: z.string() }));
export type PublicNumbers = z.infer<typeof PublicNumbers>;

export const CallQuery = CallFilterQuery.extend(PageQuery.shape);
export type CallQuery = z.infer<typeof CallQuery>;

export const CallListed = CallRecord.omit({
  trace: true,
  recording: true,
  furtherRecordings: true,
  voicemail: true,
  fax: true,
}).extend({
  hasRecording: z.boolean(),
  /** How many there are: `part` of the recording's address counts from 1. */
  recordings: z.number().int(),
  hasVoicemail: z.boolean(),
  /** Null: none was to be received. */
  fax: FaxReport.omit({ document: true }).nullable(),
  callback: z.discriminatedUnion('state', [
    z.object({ state: z.literal('not-needed') }),
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('done'), call: z.string(), at: z.number().int() }),
  ]),
});
export type CallListed = z.infer<typeof CallListed>;

export const CallPage = z.object({ calls: z.array(CallListed), next: NextCursor });
export type CallPage = z.infer<typeof CallPage>;

/** In which language the steps of a call's way are told. */
export const TraceQuery = z.strictObject({ language: z.enum(['ru', 'en']).default('ru') });
export type TraceLanguage = z.infer<typeof TraceQuery>['language'];

/** `words`: the step in the language that was asked for. */
export const DescribedStep = TraceStep.extend({ words: z.string() });
export const CallDetails = CallListed.extend({ trace: z.array(DescribedStep) });
export type CallDetails = z.infer<typeof CallDetails>;

/** Which recording of a call that has several. */
export const RecordingQuery = z.strictObject({ part: z.coerce.number().int().min(1).max(100).default(1) });
