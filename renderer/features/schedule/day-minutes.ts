import type { Day } from '../../../pbx/contract/schedule.ts';

/** In minutes since midnight, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const DAY_MINUTES = 24 * 60;

/** As many intervals as the PBX takes for one day. */
export const MOST_INTERVALS = 12;

/** `09:30` is 570, `24:00` is 1440. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export const spansOf = (day: Day): readonly Span[] =>
  day.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));

/** Any spans as a valid day: in order, those that touch joined, empty ones left out. */
export function dayOfSpans(spans: readonly Span[]): Day {
  const joined: Span[] = [];
  const ordered = spans.filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from);
  for (const span of ordered) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
}

/** Opens or closes a span of a day. A day that would fall into more intervals than it may stays as it was. */
export function paintDay(day: Day, span: Span, as: 'open' | 'closed'): Day {
  const before = spansOf(day);
  const painted =
    as === 'open'
      ? dayOfSpans([...before, span])
      : dayOfSpans(
          before.flatMap(({ from, to }) => [
            { from, to: Math.min(to, span.from) },
            { from: Math.max(from, span.to), to },
          ]),
        );
  return painted.length > MOST_INTERVALS ? day : painted;
}

/** Whether the whole span is open. */
export const isOpenFor = (day: Day, span: Span): boolean =>
  spansOf(dayOfSpans(spansOf(day))).some(({ from, to }) => from <= span.from && span.to <= to);
