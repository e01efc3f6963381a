import { type CalendarDate, parseDate } from '@internationalized/date';
import type { CompanySchedule, Day } from '../../../pbx/contract/schedule.ts';
import { minutesOf, timeOf } from './day-minutes.ts';
import { weekdayHours, weekdayIndex } from './opening.ts';

type Exception = CompanySchedule['exceptions'][number];

type HolidayName =
  | 'new-year'
  | 'christmas'
  | 'defender'
  | 'women'
  | 'labour'
  | 'victory'
  | 'russia'
  | 'unity';

/** Labour Code of the Russian Federation, article 112, part 1: the days themselves, month and day. */
const HOLIDAYS: readonly { readonly name: HolidayName; readonly days: readonly string[] }[] = [
  { name: 'new-year', days: ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-08'] },
  { name: 'christmas', days: ['01-07'] },
  { name: 'defender', days: ['02-23'] },
  { name: 'women', days: ['03-08'] },
  { name: 'labour', days: ['05-01'] },
  { name: 'victory', days: ['05-09'] },
  { name: 'russia', days: ['06-12'] },
  { name: 'unity', days: ['11-04'] },
];

const SATURDAY = 5;
const SHORTER_BY_MINUTES = 60;

/** `kind`: the holiday itself; the day off that makes up for one at a weekend; the short day before one. */
export interface ProposedDay {
  readonly date: string;
  readonly holiday: HolidayName;
  readonly kind: 'holiday' | 'instead' | 'short';
  readonly intervals: Day;
}

/**
 * What the law makes of a year for a company that works by this week: holidays (article 112, part 1), the next
 * working day after one that falls on a weekend, January's aside (part 2), and the day before one an hour shorter
 * (article 95). What the government moves by decree each year is not known here. In the order of dates.
 */
export function russianHolidays(year: number, week: CompanySchedule['week']): readonly ProposedDay[] {
  const holidays = HOLIDAYS.flatMap(({ name, days }) =>
    days.map((day) => ({ date: parseDate(`${year}-${day}`), name })),
  );
  const taken = new Set(holidays.map(({ date }) => date.toString()));
  const proposed: ProposedDay[] = holidays.map(({ date, name }) => ({
    ...{ date: date.toString(), holiday: name, kind: 'holiday' as const, intervals: [] },
  }));
  for (const { date, name } of holidays) {
    if (date.month === 1 || weekdayIndex(date) < SATURDAY) continue;
    const instead = nextWorkingDay(date, taken);
    taken.add(instead.toString());
    proposed.push({ date: instead.toString(), holiday: name, kind: 'instead', intervals: [] });
  }
  for (const { date, name } of [
    ...holidays,
    { date: parseDate(`${year + 1}-01-01`), name: 'new-year' as const },
  ]) {
    const eve = date.subtract({ days: 1 });
    if (eve.year !== year || taken.has(eve.toString()) || weekdayIndex(eve) >= SATURDAY) continue;
    const intervals = shorter(weekdayHours(week, eve));
    if (intervals) proposed.push({ date: eve.toString(), holiday: name, kind: 'short', intervals });
  }
  return proposed.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Adds exceptions for dates that have none, in order of dates. */
export const withExceptions = (
  before: readonly Exception[],
  added: readonly Exception[],
): CompanySchedule['exceptions'] =>
  [...before, ...added.filter(({ date }) => !before.some((one) => one.date === date))].sort((one, other) =>
    one.date < other.date ? -1 : 1,
  );

function nextWorkingDay(date: CalendarDate, taken: ReadonlySet<string>): CalendarDate {
  let day = date.add({ days: 1 });
  while (weekdayIndex(day) >= SATURDAY || taken.has(day.toString())) day = day.add({ days: 1 });
  return day;
}

/** An hour less at the end; undefined: there is no work to shorten, or it never ends. */
function shorter(day: Day): Day | undefined {
  const last = day.at(-1);
  if (!last) return undefined;
  const isAroundTheClock = day.length === 1 && last.from === '00:00' && last.to === '24:00';
  if (isAroundTheClock) return undefined;
  const end = minutesOf(last.to) - SHORTER_BY_MINUTES;
  const rest = day.slice(0, -1);
  return end <= minutesOf(last.from) ? rest : [...rest, { from: last.from, to: timeOf(end) }];
}
