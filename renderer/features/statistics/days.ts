/** Days as `2026-11-25`, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const periods = ['today', 'week', 'month', 'own'] as const;
export type Period = (typeof periods)[number];

const BACK: Readonly<Record<Exclude<Period, 'own'>, number>> = { today: 0, week: 6, month: 29 };

/** The days of a period that ends `now`, of the computer's calendar. */
export function daysOf({ period, days }: { readonly period: Period; readonly days?: Days }, now: Date): Days {
  if (period === 'own' && days) return days;
  const back = period === 'own' ? 0 : BACK[period];
  return { from: dayOf(before(now, back)), to: dayOf(now) };
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

const nextDay = (day: string): string => dayOf(before(dateOf(day), -1));

const before = (at: Date, days: number): Date =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() - days);

const dayOf = (at: Date): string => [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');

const pad = (value: number): string => String(value).padStart(2, '0');
