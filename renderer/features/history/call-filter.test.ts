import { describe, expect, test } from 'vitest';
import { listedCall } from '../../../test/doubles/listed-call.ts';
import { type CallFilter, callQuery, keepsCall } from './call-filter.ts';

const mine: CallFilter = { viewer: 'anna', kind: 'all', search: '' };
const ours: CallFilter = { viewer: undefined, kind: 'all', search: '' };

describe('what the PBX is asked', () => {
  test('is one’s own calls, or all', () => {
    expect(callQuery(mine)).toEqual({ employee: 'anna' });
    expect(callQuery(ours)).toEqual({});
    expect(callQuery({ ...ours, employee: 'ivan', department: 'sales' })).toEqual({
      employee: 'ivan',
      department: 'sales',
    });
  });

  test('not called back is the PBX’s to know', () => {
    expect(callQuery({ ...ours, kind: 'not-called-back' })).toEqual({ notCalledBack: true });
  });

  test.each([
    ['+7 917 000-00-17', '79170000017'],
    ['8 917 000', '917000'],
    ['101', '101'],
  ])('a number in whatever form: %s', (search, digits) => {
    expect(callQuery({ ...ours, search })).toEqual({ digits });
  });

  test.each(['Ольга', 'А-101 отдел', ' '])('never a name: %j', (search) => {
    expect(callQuery({ ...ours, search })).toEqual({});
  });

  test('days are whole ones', () => {
    const { from, to } = callQuery({ ...ours, from: '2026-11-25', to: '2026-11-25' });
    expect(Date.parse(String(to)) - Date.parse(String(from))).toBe(24 * 60 * 60_000);
  });

  test('days begin by the clock of the company', () => {
    const days = { from: '2026-11-25', to: '2026-11-25', timeZone: 'Asia/Vladivostok' };
    expect(callQuery({ ...ours, ...days })).toEqual({
      from: '2026-11-24T14:00:00.000Z',
      to: '2026-11-25T14:00:00.000Z',
    });
  });
});

describe('what is sifted here', () => {
  test.each(['ольг', 'ОЛЬГА', 'jkmuf'])(
    'a name by any part, in any case and keyboard layout: %s',
    (search) => {
      expect(keepsCall({ ...mine, search }, listedCall())).toBe(true);
      expect(
        keepsCall({ ...mine, search }, listedCall({ caller: { employee: null, name: 'Пётр', number: '1' } })),
      ).toBe(false);
    },
  );

  test('an hour of the day, whatever the day', () => {
    const startedAt = new Date(2026, 10, 25, 9, 59).getTime();
    expect(keepsCall({ ...ours, hour: 9 }, listedCall({ startedAt }))).toBe(true);
    expect(keepsCall({ ...ours, hour: 10 }, listedCall({ startedAt }))).toBe(false);
    const late = listedCall({ startedAt: Date.UTC(2026, 10, 25, 13, 30) });
    expect(keepsCall({ ...ours, hour: 23, timeZone: 'Asia/Vladivostok' }, late)).toBe(true);
  });

  test('own calls that nobody answered are not among the missed', () => {
    const outgoing = listedCall({
      direction: 'outbound',
      caller: { employee: 'anna', name: 'Анна', number: '101' },
      result: 'missed',
      legs: [],
    });
    expect(keepsCall({ ...mine, kind: 'missed' }, outgoing)).toBe(false);
    expect(keepsCall({ ...mine, kind: 'outgoing' }, outgoing)).toBe(true);
    expect(keepsCall({ ...mine, kind: 'missed' }, listedCall({ result: 'missed' }))).toBe(true);
  });

  test('a caller is found by the name in one’s contacts, which the PBX does not know', () => {
    const call = listedCall({ caller: { employee: null, name: '', number: '+79172340506' } });
    const nameOf = (number: string) => (number === '+79172340506' ? 'Ольга Белова' : undefined);
    expect(keepsCall({ ...ours, search: 'белова' }, call)).toBe(false);
    expect(keepsCall({ ...ours, search: 'белова' }, call, nameOf)).toBe(true);
  });
});
