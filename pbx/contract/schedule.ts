import { z } from 'zod';

/** Local time of day, `09:00` to `24:00`. */
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Open from `from` (inclusive) until `to` (exclusive) of the same day. */
const Interval = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { message: 'interval-empty' });

/** The open intervals of one day: ordered, apart from one another. None: closed all day. */
export const Day = z
  .array(Interval)
  .max(12)
  .refine((day) => day.every(({ from }, index) => index === 0 || (day[index - 1]?.to ?? '') <= from), {
    message: 'intervals-overlap',
  });
export type Day = z.infer<typeof Day>;

export const WeeklySchedule = z.strictObject({
  monday: Day,
  tuesday: Day,
  wednesday: Day,
  thursday: Day,
  friday: Day,
  saturday: Day,
  sunday: Day,
});
export type WeeklySchedule = z.infer<typeof WeeklySchedule>;

/** A date that goes another way than its weekday: a holiday (no intervals), a short day, a working Saturday. */
const ScheduleException = z.strictObject({
  /** `2026-12-31`. */
  date: z.iso.date(),
  name: z.string().max(80),
  intervals: Day,
});

/** «Расписание компании». */
export const CompanySchedule = z.strictObject({
  /** IANA name: `Europe/Moscow`. */
  timeZone: z.string().min(1).max(64),
  week: WeeklySchedule,
  /** One a date at most. */
  exceptions: z.array(ScheduleException).max(400),
});
export type CompanySchedule = z.infer<typeof CompanySchedule>;
