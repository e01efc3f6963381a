import type { Day, WeeklySchedule } from '../../../pbx/contract/schedule.ts';

const from = (opens: string, closes: string): Day => [{ from: opens, to: closes }];

const weekOf = (workday: Day, saturday: Day, sunday: Day): WeeklySchedule => ({
  monday: workday,
  tuesday: workday,
  wednesday: workday,
  thursday: workday,
  friday: workday,
  saturday,
  sunday,
});

const always = from('00:00', '24:00');

/** What most companies start from. */
export const weekPresets = {
  office: weekOf(from('09:00', '18:00'), [], []),
  daily: weekOf(from('09:00', '21:00'), from('09:00', '21:00'), from('09:00', '21:00')),
  always: weekOf(always, always, always),
} as const satisfies Record<string, WeeklySchedule>;
