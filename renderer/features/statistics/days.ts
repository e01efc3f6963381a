import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import { knownZone } from '../time/known-zone.ts';

/** Days as `2026-11-25`, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const periods = ['today', 'week', 'month', 'own'] as const;
export type Period = (typeof periods)[number];

const BACK: Readonly<Record<Exclude<Period, 'own'>, number>> = { today: 0, week: 6, month: 29 };

/** The day at `at`, epoch milliseconds, by the clock of a time zone. */
export const dayIn = (timeZone: string, at: number): string =>
  toCalendarDate(fromAbsolute(at, knownZone(timeZone))).toString();

/** The days of a period that ends with `today`. */
export function daysOf(
  { period, days }: { readonly period: Period; readonly days?: Days },
  today: string,
): Days {
  if (period === 'own' && days) return days;
  const back = period === 'own' ? 0 : BACK[period];
  return { from: parseDate(today).subtract({ days: back }).toString(), to: today };
}

/** Every day from the first to the last. */
export function eachDay({ from, to }: Days): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

/** Midnight of a day in the computer's time zone. */
export function dateOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

const nextDay = (day: string): string => parseDate(day).add({ days: 1 }).toString();
