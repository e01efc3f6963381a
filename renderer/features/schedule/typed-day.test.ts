import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day } from '../../../pbx/contract/schedule.ts';
import { timeOf } from './day-minutes.ts';
import { readDay, withNextInterval } from './typed-day.ts';

const time = fc.integer({ min: 0, max: 1439 }).map(timeOf);
const typed = fc.array(fc.record({ from: time, to: time }), { maxLength: 5 });

describe('hours that are typed', () => {
  it('are a day that the PBX takes, or wrong with a reason', () => {
    fc.assert(
      fc.property(typed, (intervals) => {
        const result = readDay(intervals);
        if (result.ok) Day.parse(result.day);
        else expect(['interval-empty', 'intervals-overlap']).toContain(result.code);
      }),
    );
  });

  it('may be typed in any order and run until midnight', () => {
    expect(
      readDay([
        { from: '14:00', to: '00:00' },
        { from: '09:00', to: '13:00' },
      ]),
    ).toEqual({
      ok: true,
      day: [
        { from: '09:00', to: '13:00' },
        { from: '14:00', to: '24:00' },
      ],
    });
  });

  it('must not run backwards or into one another', () => {
    expect(readDay([{ from: '18:00', to: '09:00' }])).toEqual({ ok: false, code: 'interval-empty' });
    expect(
      readDay([
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ]),
    ).toEqual({ ok: false, code: 'intervals-overlap' });
  });
});

it('the next interval follows after a break, while there is room', () => {
  expect(withNextInterval([])).toEqual([{ from: '09:00', to: '18:00' }]);
  expect(withNextInterval([{ from: '09:00', to: '13:00' }])?.[1]).toEqual({ from: '14:00', to: '18:00' });
  expect(withNextInterval([{ from: '09:00', to: '22:00' }])?.[1]).toEqual({ from: '23:00', to: '24:00' });
  expect(withNextInterval([{ from: '09:00', to: '23:00' }])).toBeUndefined();
});
