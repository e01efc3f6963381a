import { expect, it } from 'vitest';
import { CompanySchedule } from '../../../pbx/contract/schedule.ts';
import { russianHolidays, withExceptions } from './russian-holidays.ts';
import { weekPresets } from './week-presets.ts';

const of = (year: number, kind: string) =>
  russianHolidays(year, weekPresets.office)
    .filter((day) => day.kind === kind)
    .map(({ date }) => date);

it('has the fourteen days of the law, closed', () => {
  expect(of(2027, 'holiday')).toEqual([
    ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2027-01-${day}`),
    ...['2027-02-23', '2027-03-08', '2027-05-01', '2027-05-09', '2027-06-12', '2027-11-04'],
  ]);
});

it('gives a day off for a holiday at a weekend, after it, never two on one day', () => {
  // In 2027 1 May and 12 June are Saturdays, 9 May a Sunday.
  expect(of(2027, 'instead')).toEqual(['2027-05-03', '2027-05-10', '2027-06-14']);
  expect(of(2026, 'instead')).toEqual(['2026-03-09', '2026-05-11']);
});

it('shortens the working day before a holiday by an hour', () => {
  expect(of(2027, 'short')).toEqual(['2027-02-22', '2027-04-30', '2027-06-11', '2027-11-03', '2027-12-31']);
  expect(russianHolidays(2027, weekPresets.office).find(({ kind }) => kind === 'short')?.intervals).toEqual([
    { from: '09:00', to: '17:00' },
  ]);
  expect(russianHolidays(2027, weekPresets.always).some(({ kind }) => kind === 'short')).toBe(false);
});

it('what is there already stays', () => {
  const own = { date: '2027-01-01', name: 'Дежурство', intervals: [{ from: '10:00', to: '12:00' }] };
  const added = russianHolidays(2027, weekPresets.office).map(({ date, intervals }) => ({
    ...{ date, name: 'Праздник', intervals },
  }));
  const exceptions = withExceptions([own], added);
  expect(exceptions[0]).toBe(own);
  CompanySchedule.parse({ timeZone: 'Europe/Moscow', week: weekPresets.office, exceptions });
  expect(new Set(exceptions.map(({ date }) => date)).size).toBe(exceptions.length);
});
