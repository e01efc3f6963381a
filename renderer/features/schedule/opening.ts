import { type CalendarDate, fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import type { CompanySchedule, Day } from '../../../pbx/contract/schedule.ts';
import { knownZone } from '../time/known-zone.ts';
import { timeOf } from './day-minutes.ts';
import { weekdays } from './weekday.ts';

/** Whether the company is open, and when that changes next, by its own wall clock. */
export interface Opening {
  readonly isOpen: boolean;
  /** The company's day of today, `2026-11-26`. */
  readonly today: string;
  /** Undefined: never. `date` as `2026-11-27`, `time` as `09:00`. */
  readonly until: { readonly date: string; readonly time: string } | undefined;
}

/** The longest run of days in which nothing may change: exceptions, then a week. */
const DAYS_BEYOND_EXCEPTIONS = 8;

/** As the PBX decides at `at`, epoch milliseconds. */
export function openingAt(schedule: CompanySchedule, at: number): Opening {
  const now = fromAbsolute(at, knownZone(schedule.timeZone));
  const today = toCalendarDate(now);
  const time = timeOf(now.hour * 60 + now.minute);
  const isOpen = isOpenAt(hoursOn(schedule, today), time);
  const lastDay = schedule.exceptions.length + DAYS_BEYOND_EXCEPTIONS;
  for (let ahead = 0; ahead <= lastDay; ahead += 1) {
    const date = today.add({ days: ahead });
    const hours = hoursOn(schedule, date);
    const change = boundariesOf(hours).find(
      (boundary) => (ahead > 0 || boundary > time) && isOpenAt(hours, boundary) !== isOpen,
    );
    if (change) return { isOpen, today: today.toString(), until: { date: date.toString(), time: change } };
  }
  return { isOpen, today: today.toString(), until: undefined };
}

/** The hours of one day: an exception's, or those of its weekday. */
function hoursOn({ week, exceptions }: CompanySchedule, date: CalendarDate): Day {
  const exception = exceptions.find((one) => one.date === date.toString());
  return exception?.intervals ?? weekdayHours(week, date);
}

export function weekdayHours(week: CompanySchedule['week'], date: CalendarDate): Day {
  const weekday = weekdays[weekdayIndex(date)];
  return weekday ? week[weekday] : [];
}

/** 0 is Monday. */
export function weekdayIndex(date: CalendarDate): number {
  return (date.toDate('UTC').getUTCDay() + 6) % 7;
}

export const weekdayIndexOf = (date: string): number => weekdayIndex(parseDate(date));

const isOpenAt = (hours: Day, time: string): boolean =>
  hours.some(({ from, to }) => from <= time && time < to);

const boundariesOf = (hours: Day): readonly string[] =>
  ['00:00', ...hours.flatMap(({ from, to }) => [from, to])].filter((time) => time !== '24:00').sort();
