import { expect, test } from 'vitest';
import { dayIn, daysOf, eachDay } from './days.ts';
import { fromAddress, type StatisticsView, toAddress, usualView } from './statistics-view.ts';

test.each<StatisticsView>([
  usualView,
  { period: 'today', by: 'hour', direction: 'outbound', within: 60, look: 'table' },
  { ...usualView, period: 'own', days: { from: '2026-10-01', to: '2026-10-31' } },
])('what is looked at comes back from its address: %j', (view) => {
  expect(fromAddress(toAddress(view))).toEqual(view);
});

test('the usual view needs no address', () => {
  expect(toAddress(usualView)).toBe('');
});

test.each(['period=own', 'period=own&from=2026-11-02&to=2026-11-01', 'by=week&within=7&look=x&direction=y'])(
  'nonsense in an address is as if it were not there: %s',
  (address) => {
    expect(fromAddress(address)).toEqual(usualView);
  },
);

test('seven days end today, over the end of a month', () => {
  const days = daysOf({ period: 'week' }, '2026-03-03');
  expect(days).toEqual({ from: '2026-02-25', to: '2026-03-03' });
  expect(eachDay(days)).toHaveLength(7);
  expect(daysOf({ period: 'today' }, '2026-03-03')).toEqual({ from: '2026-03-03', to: '2026-03-03' });
});

test.each([
  ['Asia/Vladivostok', '2026-03-04'],
  ['Europe/Moscow', '2026-03-03'],
  ['America/New_York', '2026-03-03'],
])('today is the day of the company, wherever one looks from: %s', (timeZone, today) => {
  expect(dayIn(timeZone, Date.UTC(2026, 2, 3, 20, 0))).toBe(today);
});
