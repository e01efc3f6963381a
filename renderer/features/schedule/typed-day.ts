import type { Day } from '../../../pbx/contract/schedule.ts';
import { DAY_MINUTES, dayOfSpans, MOST_INTERVALS, minutesOf, spansOf } from './day-minutes.ts';

export type Interval = Day[number];

export type TypedDay =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly code: 'interval-empty' | 'intervals-overlap' };

const HOUR = 60;
/** What is proposed after lunch, at most. */
const AFTERNOON = 4 * HOUR;

/** Intervals as somebody typed them, in any order; an end at 00:00 is the end of the day. */
export function readDay(typed: readonly Interval[]): TypedDay {
  const spans = typed
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) || DAY_MINUTES }))
    .sort((one, other) => one.from - other.from);
  if (spans.some(({ from, to }) => from >= to)) return { ok: false, code: 'interval-empty' };
  const isOverlapping = spans.some(({ from }, at) => at > 0 && from < (spans[at - 1]?.to ?? 0));
  return isOverlapping ? { ok: false, code: 'intervals-overlap' } : { ok: true, day: dayOfSpans(spans) };
}

/** A day with one interval more: office hours, or an afternoon after an hour’s break. Undefined: no room. */
export function withNextInterval(day: Day): Day | undefined {
  const last = spansOf(day).at(-1);
  if (!last) return [{ from: '09:00', to: '18:00' }];
  const from = last.to + HOUR;
  if (from >= DAY_MINUTES || day.length >= MOST_INTERVALS) return undefined;
  return dayOfSpans([...spansOf(day), { from, to: Math.min(from + AFTERNOON, DAY_MINUTES) }]);
}
