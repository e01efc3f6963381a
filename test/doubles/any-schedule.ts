import fc from 'fast-check';
import type { CompanySchedule, Day, WeeklySchedule } from '../../pbx/contract/schedule.ts';

const time = fc
  .integer({ min: 0, max: 24 * 4 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const day: fc.Arbitrary<Day> = fc
  .uniqueArray(time, { maxLength: 6 })
  .map((times) => times.sort())
  .map((times) =>
    times.flatMap((from, index) =>
      index % 2 === 0 && times[index + 1] ? [{ from, to: times[index + 1]! }] : [],
    ),
  );
/** Every day of it like this. */
export const weekOf = (day: fc.Arbitrary<Day>): fc.Arbitrary<WeeklySchedule> =>
  fc.record({
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  });

/** A week with gaps and exceptions, in zones that change their clocks in every way there is. */
export const anySchedule: fc.Arbitrary<CompanySchedule> = fc.record({
  timeZone: fc.constantFrom(
    'Europe/Moscow',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Yekaterinburg',
    'Pacific/Apia',
  ),
  week: weekOf(day),
  exceptions: fc.uniqueArray(
    fc.record({
      date: fc
        .integer({ min: 0, max: 900 })
        .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10)),
      name: fc.constant(''),
      intervals: day,
    }),
    { selector: ({ date }) => date, maxLength: 5 },
  ),
});
/** Two years in which Samoa skipped a day, Russia stopped changing its clocks and the others went on. */
export const MOMENT = fc.integer({ min: Date.UTC(2010, 6, 1), max: Date.UTC(2012, 6, 1) });
