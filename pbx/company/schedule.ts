import { DateTime } from 'luxon';
import type { CompanySchedule, Day, WeeklySchedule } from '../contract/schedule.ts';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly (keyof WeeklySchedule)[];

/** The longest run of days in which nothing may change: exceptions, then a week. */
const LAST_DAY_BEYOND_EXCEPTIONS = 8;

const MINUTE = 60_000;

/**
 * Whether the wall clock of the company's time zone shows an open time at `at`, epoch milliseconds. It goes by
 * what the clock shows: a time that summer time skips is never open, one that comes twice is open twice.
 */
export const isOpen = (schedule: CompanySchedule, at: number): boolean => {
  const local = localTime(schedule, at);
  const time = local.toFormat('HH:mm');
  return dayOf(schedule, local).some(({ from, to }) => from <= time && time < to);
};

/** The next instant after `at` at which the company opens or closes; undefined: it never does. */
export const nextChange = (schedule: CompanySchedule, at: number): number | undefined => {
  const now = isOpen(schedule, at);
  const today = localTime(schedule, at).startOf('day');
  const days = schedule.exceptions.length + LAST_DAY_BEYOND_EXCEPTIONS;
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const change = changesWithin(schedule, today.plus({ days: ahead })).find(
      (instant) => instant > at && isOpen(schedule, instant) !== now,
    );
    if (change !== undefined) return change;
  }
  return undefined;
};

const localTime = ({ timeZone }: CompanySchedule, at: number): DateTime =>
  DateTime.fromMillis(at, { zone: timeZone });

const dayOf = ({ week, exceptions }: CompanySchedule, local: DateTime): Day => {
  const date = local.toISODate();
  const exception = exceptions.find((candidate) => candidate.date === date);
  const weekday = WEEKDAYS[local.weekday - 1];
  return exception?.intervals ?? (weekday ? week[weekday] : []);
};

/** Every instant of a day at which it may open or close, in order. */
const changesWithin = (schedule: CompanySchedule, day: DateTime): readonly number[] => {
  const times = dayOf(schedule, day).flatMap(({ from, to }) => [from, to]);
  const starts = [day, day.plus({ days: 1 }).startOf('day')];
  return [
    ...times.flatMap((time) => occurrences(day, time)),
    ...starts.map((start) => start.toMillis()),
    ...clockChanges(day),
  ].sort((one, other) => one - other);
};

/** When the clock shows this time: once, twice in an autumn night, never in a spring one. */
const occurrences = (day: DateTime, time: string): readonly number[] => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day
    .set({ hour, minute })
    .getPossibleOffsets()
    .map((occurrence) => occurrence.toMillis());
};

/** The instant within a day at which its offset from UTC changes, to the minute. */
const clockChanges = (day: DateTime): readonly number[] => {
  const end = day.plus({ days: 1 }).startOf('day').toMillis();
  let [before, after] = [day.toMillis(), end];
  const offsetAt = (instant: number) => DateTime.fromMillis(instant, { zone: day.zone }).offset;
  if (offsetAt(before) === offsetAt(after)) return [];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle) === offsetAt(before)) before = middle;
    else after = middle;
  }
  return [after];
};
