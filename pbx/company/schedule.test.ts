import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { anySchedule, MOMENT } from '../../test/doubles/any-schedule.ts';
import type { CompanySchedule, Day } from '../contract/schedule.ts';
import { isOpen, nextChange } from './schedule.ts';

const officeDay: Day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

const schedule = (timeZone: string, day: Day = officeDay, weekend: Day = []): CompanySchedule => ({
  timeZone,
  week: {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: weekend,
    sunday: weekend,
  },
  exceptions: [],
});

const at = (iso: string, zone: string): number => DateTime.fromISO(iso, { zone }).toMillis();
const inZone = (instant: number | undefined, zone: string): string | null =>
  instant === undefined ? null : DateTime.fromMillis(instant, { zone }).toISO({ suppressMilliseconds: true });

const MOSCOW = 'Europe/Moscow';
const BERLIN = 'Europe/Berlin';

describe('isOpen', () => {
  it.each([
    ['2026-11-23T09:00', true],
    ['2026-11-23T08:59:59', false],
    ['2026-11-23T12:59:59', true],
    ['2026-11-23T13:00', false],
    ['2026-11-23T17:59:59', true],
    ['2026-11-23T18:00', false],
    ['2026-11-28T12:00', false],
  ])('Moscow, lunch at one: %s %s', (time, open) => {
    expect(isOpen(schedule(MOSCOW), at(time, MOSCOW))).toBe(open);
  });

  it('goes by the company and not by the machine: noon in Moscow is two in Yekaterinburg', () => {
    const noon = at('2026-11-23T17:30', MOSCOW);
    expect(isOpen(schedule(MOSCOW), noon)).toBe(true);
    expect(isOpen(schedule('Asia/Yekaterinburg'), noon)).toBe(false);
  });

  it('takes a holiday, a short day and a working Saturday before the week', () => {
    const festive: CompanySchedule = {
      ...schedule(MOSCOW),
      exceptions: [
        { date: '2026-12-31', name: 'Короткий день', intervals: [{ from: '09:00', to: '12:00' }] },
        { date: '2027-01-01', name: 'Новый год', intervals: [] },
        { date: '2027-01-02', name: 'Рабочая суббота', intervals: [{ from: '10:00', to: '24:00' }] },
      ],
    };
    expect(isOpen(festive, at('2026-12-31T11:00', MOSCOW))).toBe(true);
    expect(isOpen(festive, at('2026-12-31T15:00', MOSCOW))).toBe(false);
    expect(isOpen(festive, at('2027-01-01T11:00', MOSCOW))).toBe(false);
    expect(isOpen(festive, at('2027-01-02T23:59', MOSCOW))).toBe(true);
    expect(inZone(nextChange(festive, at('2027-01-02T12:00', MOSCOW)), MOSCOW)).toBe(
      '2027-01-03T00:00:00+03:00',
    );
  });
});

describe('nextChange', () => {
  it('finds lunch, then Monday', () => {
    const kept = schedule(MOSCOW);
    expect(inZone(nextChange(kept, at('2026-11-27T10:00', MOSCOW)), MOSCOW)).toBe(
      '2026-11-27T13:00:00+03:00',
    );
    expect(inZone(nextChange(kept, at('2026-11-27T18:00', MOSCOW)), MOSCOW)).toBe(
      '2026-11-30T09:00:00+03:00',
    );
  });

  it('finds none round the clock, nor where nobody ever works', () => {
    const allDay: Day = [{ from: '00:00', to: '24:00' }];
    expect(nextChange(schedule(MOSCOW, allDay, allDay), at('2026-11-27T10:00', MOSCOW))).toBeUndefined();
    expect(nextChange(schedule(MOSCOW, []), at('2026-11-27T10:00', MOSCOW))).toBeUndefined();
  });

  it('looks past holidays of many days', () => {
    const january = Array.from({ length: 31 }, (_, day) => ({
      date: `2027-01-${String(day + 1).padStart(2, '0')}`,
      name: '',
      intervals: [],
    }));
    const resting = { ...schedule(MOSCOW), exceptions: january };
    expect(inZone(nextChange(resting, at('2026-12-31T20:00', MOSCOW)), MOSCOW)).toBe(
      '2027-02-01T09:00:00+03:00',
    );
  });

  it('opens at the leap when summer time skips the opening hour', () => {
    const early: Day = [{ from: '02:30', to: '05:00' }];
    const kept = schedule(BERLIN, early, early);
    expect(inZone(nextChange(kept, at('2026-03-29T00:00', BERLIN)), BERLIN)).toBe(
      '2026-03-29T03:00:00+02:00',
    );
  });

  it('never opens for hours that do not come that night', () => {
    const skipped: Day = [{ from: '02:15', to: '02:45' }];
    const kept = schedule(BERLIN, skipped, skipped);
    expect(inZone(nextChange(kept, at('2026-03-29T00:00', BERLIN)), BERLIN)).toBe(
      '2026-03-30T02:15:00+02:00',
    );
  });

  it('closes and opens again when an hour comes twice', () => {
    const night: Day = [{ from: '01:00', to: '02:30' }];
    const kept = schedule(BERLIN, night, night);
    const changes = [at('2026-10-25T00:30', BERLIN)];
    for (let step = 0; step < 4; step += 1) changes.push(nextChange(kept, changes.at(-1)!)!);
    expect(changes.slice(1).map((instant) => inZone(instant, BERLIN))).toEqual([
      '2026-10-25T01:00:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:00:00+01:00',
      '2026-10-25T02:30:00+01:00',
    ]);
  });
});

describe('isOpen and nextChange, whatever the schedule', () => {
  it('nothing changes before the next change, and then it does', () => {
    fc.assert(
      fc.property(anySchedule, MOMENT, (kept, now) => {
        const next = nextChange(kept, now);
        const open = isOpen(kept, now);
        const horizon = Math.min(next ?? Number.POSITIVE_INFINITY, now + 9 * 86_400_000);
        if (next !== undefined) {
          expect(next).toBeGreaterThan(now);
          expect(isOpen(kept, next)).toBe(!open);
          expect(isOpen(kept, next - 1)).toBe(open);
        }
        for (let instant = now; instant < horizon; instant += 15 * 60_000)
          expect(isOpen(kept, instant)).toBe(open);
      }),
      { numRuns: 150 },
    );
  });
});
