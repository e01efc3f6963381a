import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, WeeklySchedule } from '../../../pbx/contract/schedule.ts';
import { DAY_MINUTES, dayOfSpans, isOpenFor, minutesOf, paintDay, timeOf } from './day-minutes.ts';
import { cellAfter, isCellOpen, isWithin, paintWeek, SLOTS } from './paint-week.ts';
import { weekPresets } from './week-presets.ts';

const minute = fc.integer({ min: 0, max: DAY_MINUTES });
const span = fc.tuple(minute, minute).map(([one, other]) => ({ from: one, to: other }));
const day = fc.array(span, { maxLength: 12 }).map(dayOfSpans);
const cell = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  slot: fc.integer({ min: 0, max: SLOTS - 1 }),
});
const week = fc.record({
  ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day },
});
const as = fc.constantFrom('open' as const, 'closed' as const);

describe('painting', () => {
  it('always leaves days that the PBX takes: ordered, apart, at most twelve intervals', () => {
    fc.assert(
      fc.property(week, cell, cell, as, (before, from, to, how) => {
        WeeklySchedule.parse(paintWeek(before, { from, to }, how));
      }),
    );
  });

  it('opens or closes exactly what was painted, wherever the intervals suffice', () => {
    fc.assert(
      fc.property(week, cell, cell, as, cell, (before, from, to, how, other) => {
        const painted = paintWeek(before, { from, to }, how);
        const isRefused = JSON.stringify(painted) === JSON.stringify(before);
        const expected =
          !isRefused && isWithin({ from, to }, other) ? how === 'open' : isCellOpen(before, other);
        const days = Object.values(before).some((one) => one.length > 10);
        if (!days && !isRefused) expect(isCellOpen(painted, other)).toBe(expected);
      }),
    );
  });

  it('closing what was opened changes nothing where it was closed before', () => {
    fc.assert(
      fc.property(span, (one) => {
        const [from, to] = [Math.min(one.from, one.to), Math.max(one.from, one.to)];
        expect(paintDay(paintDay([], { from, to }, 'open'), { from, to }, 'closed')).toEqual([]);
      }),
    );
  });

  it('joins what touches, also when it was kept as two', () => {
    const lunch: Day = [
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ];
    expect(paintDay(lunch, { from: minutesOf('13:00'), to: minutesOf('14:00') }, 'open')).toEqual([
      { from: '09:00', to: '18:00' },
    ]);
    expect(paintDay(lunch, { from: 0, to: DAY_MINUTES }, 'open')).toEqual([{ from: '00:00', to: '24:00' }]);
    const touching: Day = [
      { from: '09:00', to: '12:15' },
      { from: '12:15', to: '18:00' },
    ];
    expect(isOpenFor(touching, { from: minutesOf('12:00'), to: minutesOf('12:30') })).toBe(true);
  });

  it('refuses what would be more than the PBX takes', () => {
    const twelve = dayOfSpans(Array.from({ length: 12 }, (_, at) => ({ from: at * 120, to: at * 120 + 30 })));
    expect(paintDay(twelve, { from: 60, to: 90 }, 'open')).toBe(twelve);
  });
});

it('times are written as they are read', () => {
  fc.assert(fc.property(minute, (value) => minutesOf(timeOf(value)) === value));
});

it('keys stay within the week', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), (from, key) => {
      const to = cellAfter(from, key)!;
      expect(isWithin({ from: { day: 0, slot: 0 }, to: { day: 6, slot: SLOTS - 1 } }, to)).toBe(true);
    }),
  );
  expect(cellAfter({ day: 3, slot: 7 }, 'End')).toEqual({ day: 3, slot: 47 });
  expect(cellAfter({ day: 3, slot: 7 }, 'Tab')).toBeUndefined();
});

it('presets are weeks that the PBX takes', () => {
  for (const preset of Object.values(weekPresets)) WeeklySchedule.parse(preset);
});
