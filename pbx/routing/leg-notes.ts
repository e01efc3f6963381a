import { z } from 'zod';
import type { FoundLeg } from '../engine/port.ts';
import { bookValue, changedKeys } from './book.ts';
import type { Call } from './call/call.ts';
import { legsOf } from './call/legs-of.ts';
import type { RoutingState } from './routing-state.ts';

/** Of another format nobody knows what is in it: raise it when what a call consists of changes. */
const FORMAT = 1;
/** UTF-16 units. An engine need not keep more than 32 KB with a leg. */
const LONGEST_NOTE = 15_000;

const CallNote = z.object({
  format: z.literal(FORMAT),
  /** When the call became so, epoch milliseconds. */
  at: z.number(),
  /** As a service of this format has written it. */
  call: z.custom<Call>((value) => typeof value === 'object' && value !== null),
});
export type CallNote = z.infer<typeof CallNote>;

/**
 * What is to be noted with the legs of the calls that have changed, so that a service that comes after this one can
 * go on with them: the whole call, while it can be gone on with; an empty note from when it cannot.
 */
export const legNotes = (before: RoutingState, after: RoutingState, at: number): readonly FoundLeg[] => {
  if (before.calls === after.calls) return [];
  return changedKeys(before.calls, after.calls).flatMap((id) => {
    const [was, is] = [bookValue(before.calls, id), bookValue(after.calls, id)];
    if (!is || !(lasts(is) || (was && lasts(was)))) return [];
    const note = lasts(is) ? write(is, at) : '';
    return legsOf(is).flatMap((leg) => (leg.up ? [{ leg: leg.id, note }] : []));
  });
};

/** Undefined: nobody here can read it. */
export const readNote = (note: string): CallNote | undefined => {
  try {
    return CallNote.parse(JSON.parse(note));
  } catch {
    return undefined;
  }
};

/** A talk, what comes back to one, or a fax, which nobody sends twice. Everything else begins anew. */
const lasts = ({ stage: { stage }, transferor }: Call): boolean => LASTING.has(stage) || transferor !== null;

const LASTING: ReadonlySet<Call['stage']['stage']> = new Set(['talking', 'conference', 'parked', 'fax']);

const write = (call: Call, at: number): string => {
  const whole = JSON.stringify({ format: FORMAT, at, call });
  if (whole.length <= LONGEST_NOTE) return whole;
  return JSON.stringify({
    format: FORMAT,
    at,
    call: { ...call, story: { ...call.story, trace: [], legs: [] } },
  });
};
