import type { WeeklySchedule } from '../../../pbx/contract/schedule.ts';

export type Weekday = keyof WeeklySchedule;

/** In the order of the calendar, ISO 8601: Monday first. */
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
