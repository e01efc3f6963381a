import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, nextChange } from '../../../pbx/company/schedule.ts';
import type { CompanySchedule } from '../../../pbx/contract/schedule.ts';
import { dayOfSpans } from './day-minutes.ts';
import { openingAt } from './opening.ts';
import { weekPresets } from './week-presets.ts';
import { weekOf } from '../../../test/doubles/any-schedule.ts';

const office: CompanySchedule = { timeZone: 'Europe/Moscow', week: weekPresets.office, exceptions: [] };
/** 26 November 2026 is a Thursday; Moscow is three hours ahead of UTC. */
const at = (text: string) => Date.parse(`${text}:00+03:00`);

describe('opening', () => {
  it('is open until the evening, closed until the morning, over the weekend until Monday', () => {
    expect(openingAt(office, at('2026-11-26T12:00'))).toEqual({
      ...{ isOpen: true, today: '2026-11-26' },
      until: { date: '2026-11-26', time: '18:00' },
    });
    expect(openingAt(office, at('2026-11-26T18:00')).until).toEqual({ date: '2026-11-27', time: '09:00' });
    expect(openingAt(office, at('2026-11-27T20:00')).until).toEqual({ date: '2026-11-30', time: '09:00' });
  });

  it('goes by the company’s clock, not by that of the computer', () => {
    const far = { ...office, timeZone: 'Asia/Vladivostok' };
    expect(openingAt(far, at('2026-11-26T02:30'))).toMatchObject({ isOpen: true, today: '2026-11-26' });
    expect(openingAt(far, at('2026-11-26T23:30'))).toMatchObject({ isOpen: false, today: '2026-11-27' });
  });

  it('runs on over midnight, and for ever around the clock', () => {
    const night = dayOfSpans([
      { from: 0, to: 180 },
      { from: 1080, to: 1440 },
    ]);
    const bar = { ...office, week: { ...weekPresets.always, thursday: night, friday: night } };
    expect(openingAt(bar, at('2026-11-26T20:00')).until).toEqual({ date: '2026-11-27', time: '03:00' });
    expect(openingAt({ ...office, week: weekPresets.always }, at('2026-11-26T20:00')).until).toBeUndefined();
  });

  it('knows exceptions', () => {
    const exceptions = [{ date: '2026-11-27', name: 'Переезд', intervals: [] }];
    expect(openingAt({ ...office, exceptions }, at('2026-11-26T20:00')).until).toEqual({
      ...{ date: '2026-11-30', time: '09:00' },
    });
  });

  it('says what the PBX decides, at any moment of years', () => {
    const day = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 })), { maxLength: 3 })
      .map((pairs) => dayOfSpans(pairs.map(([from, to]) => ({ from, to }))));
    const week = weekOf(day);
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2030-01-01T00:00') });
    fc.assert(
      fc.property(
        week,
        moment,
        fc.constantFrom('Europe/Moscow', 'Asia/Kamchatka'),
        (hours, when, timeZone) => {
          const schedule = { timeZone, week: hours, exceptions: [] };
          const { isOpen: isNowOpen, until } = openingAt(schedule, when);
          expect(isNowOpen).toBe(isOpen(schedule, when));
          const change = nextChange(schedule, when);
          const offset = timeZone === 'Europe/Moscow' ? '+03:00' : '+12:00';
          expect(until && Date.parse(`${until.date}T${until.time}:00${offset}`)).toBe(change);
        },
      ),
    );
  });
});
