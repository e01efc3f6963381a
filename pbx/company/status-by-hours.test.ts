import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { anySchedule, MOMENT } from '../../test/doubles/any-schedule.ts';
import { EmployeeStatus, StatusRules } from '../contract/employee.ts';
import type { CompanySchedule } from '../contract/schedule.ts';
import { nextChange } from './schedule.ts';
import { hoursSince, seeHours, statusAfterHours } from './status-by-hours.ts';

const BERLIN = 'Europe/Berlin';
const at = (local: string) => DateTime.fromISO(local, { zone: BERLIN }).toMillis();
const daily = (from: string, to: string): CompanySchedule => {
  const day = [{ from, to }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  return { timeZone: BERLIN, week: { ...week, saturday: day, sunday: day }, exceptions: [] };
};
const office = daily('09:00', '18:00');

describe('working time that was looked at', () => {
  it('has not changed while none of its bounds has passed', () => {
    expect(hoursSince(office, seeHours(office, at('2026-03-02T09:00')), at('2026-03-02T17:59'))).toEqual([]);
  });

  it('ended and began again over a night, however long ago that was', () => {
    const seen = seeHours(office, at('2026-03-02T17:00'));
    expect(hoursSince(office, seen, at('2026-03-02T18:00'))).toEqual([false]);
    expect(hoursSince(office, seen, at('2026-03-03T09:00'))).toEqual([false, true]);
    expect(hoursSince(office, seen, at('2026-03-04T20:00'))).toEqual([false, true, false, true, false]);
  });

  it('changes at the moment at which its schedule says another thing than was seen', () => {
    const noon = at('2026-03-02T12:00');
    expect(hoursSince(daily('13:00', '14:00'), { at: noon, open: true }, noon)).toEqual([false]);
    expect(hoursSince(office, { at: noon, open: true }, noon)).toEqual([]);
  });

  it('begins at the leap of summer time, and ends twice when its last hour comes twice', () => {
    const early = daily('02:30', '05:00');
    const spring = seeHours(early, at('2026-03-29T00:00'));
    expect(hoursSince(early, spring, at('2026-03-29T03:00'))).toEqual([true]);
    const night = daily('01:00', '02:30');
    const autumn = seeHours(night, at('2026-10-25T00:30'));
    expect(hoursSince(night, autumn, at('2026-10-25T04:00'))).toEqual([true, false, true, false]);
  });

  it('of a company that is never open changes nothing', () => {
    const never = daily('09:00', '18:00');
    const closed = { ...never, week: Object.fromEntries(Object.keys(never.week).map((day) => [day, []])) };
    const kept = closed as unknown as CompanySchedule;
    expect(hoursSince(kept, seeHours(kept, 0), at('2026-03-02T12:00'))).toEqual([]);
  });
});

describe('a status when working time', () => {
  const statusOf = (
    status: EmployeeStatus,
    outsideHours: StatusRules['outsideHours'],
    changes: readonly boolean[],
  ) => statusAfterHours({ status, statusRules: { awayAfterMinutes: null, outsideHours } }, changes).status;

  it('ends is that of the rule for who can be reached, and stays for all others', () => {
    const ended = EmployeeStatus.options.map((status) => statusOf(status, 'away', [false]));
    expect(ended).toEqual(['away', 'away', 'do-not-disturb', 'away']);
    expect(EmployeeStatus.options.map((status) => statusOf(status, 'nothing', [false]))).toEqual([
      ...EmployeeStatus.options,
    ]);
  });

  it('begins is «available» for who has that of the rule, and stays for all others', () => {
    const began = EmployeeStatus.options.map((status) => statusOf(status, 'do-not-disturb', [true]));
    expect(began).toEqual(['available', 'away', 'available', 'at-desk-phone']);
  });

  it('ends and begins, or the other way round: only the last two changes count', () => {
    const rule = fc.constantFrom(...StatusRules.shape.outsideHours.options);
    const start = fc.constantFrom(...EmployeeStatus.options);
    fc.assert(
      fc.property(start, rule, fc.boolean(), fc.nat({ max: 9 }), (status, outsideHours, first, count) => {
        const changes = Array.from({ length: count }, (_, place) => (place % 2 === 0) === first);
        expect(statusOf(status, outsideHours, changes)).toBe(
          statusOf(status, outsideHours, changes.slice(-2)),
        );
      }),
    );
  });

  it('was missed is the same as if it had been seen, whatever the schedule and whenever one looks', () => {
    const rules = fc.record({
      awayAfterMinutes: fc.constant(null),
      outsideHours: fc.constantFrom(...StatusRules.shape.outsideHours.options),
    });
    const status = fc.constantFrom(...EmployeeStatus.options);
    const looks = fc.array(fc.integer({ min: 0, max: 5 * 86_400_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anySchedule, MOMENT, status, rules, looks, (schedule, start, first, statusRules, waits) => {
        const person = { status: first, statusRules };
        const end = start + waits.reduce((sum, wait) => sum + wait, 0);
        const atOnce = statusAfterHours(person, hoursSince(schedule, seeHours(schedule, start), end));
        let [now, looked, seen] = [start, person, seeHours(schedule, start)];
        for (const wait of waits) {
          now += wait;
          looked = statusAfterHours(looked, hoursSince(schedule, seen, now));
          seen = seeHours(schedule, now);
        }
        let [there, instant] = [person, nextChange(schedule, start)];
        for (; instant !== undefined && instant <= end; instant = nextChange(schedule, instant))
          there = statusAfterHours(there, [seeHours(schedule, instant).open]);
        expect([atOnce.status, looked.status]).toEqual([there.status, there.status]);
      }),
      { numRuns: 100 },
    );
  });
});
