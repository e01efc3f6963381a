import { expect, test } from 'vitest';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import { shownRows, totalOf } from './shown-row.ts';

const row = (key: string, other: Partial<StatisticsRow> = {}): StatisticsRow => ({
  ...{ key, answered: 0, missed: 0, voicemail: 0, averageWaitSeconds: null, talkSeconds: 0 },
  serviceLevel: null,
  ...other,
});
const days = { from: '2026-11-25', to: '2026-11-27' };

test('a day without calls is there, too', () => {
  const shown = shownRows([row('2026-11-26', { answered: 3 })], 'day', days);
  expect(shown.map(({ key, answered }) => [key, answered])).toEqual([
    ['2026-11-25', 0],
    ['2026-11-26', 3],
    ['2026-11-27', 0],
  ]);
  expect(shownRows([], 'hour', days)).toHaveLength(24);
});

test('who has most calls comes first', () => {
  const rows = [row('anna', { answered: 1 }), row('ivan', { answered: 1, missed: 2 })];
  expect(shownRows(rows, 'employee', days).map(({ key }) => key)).toEqual(['ivan', 'anna']);
});

test('all together: averages weigh by the calls they are of', () => {
  const rows = [
    row('1', { answered: 3, missed: 1, averageWaitSeconds: 10, serviceLevel: 0.5, talkSeconds: 60 }),
    row('2', { answered: 1, averageWaitSeconds: 30, serviceLevel: 1, talkSeconds: 5, voicemail: 0 }),
    row('3'),
  ];
  expect(totalOf(rows)).toEqual({
    ...{ key: '', answered: 4, missed: 1, voicemail: 0, averageWaitSeconds: 15, talkSeconds: 65 },
    serviceLevel: 0.6,
  });
  expect(totalOf([])).toMatchObject({ averageWaitSeconds: null, serviceLevel: null });
});
