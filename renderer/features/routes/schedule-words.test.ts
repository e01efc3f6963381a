import { expect, test } from 'vitest';
import type { TFunction } from 'i18next';
import { scheduleWords } from './schedule-words.ts';

const t = ((key: string) => key.split('.').at(-1)) as unknown as TFunction;
const work = [{ from: '09:00', to: '18:00' }];
const week = { monday: work, tuesday: work, wednesday: work, thursday: work, friday: work };

test('puts days of the same hours together and leaves closed ones out', () => {
  expect(scheduleWords(t, { ...week, saturday: [], sunday: [] })).toBe('monday–friday 09:00–18:00');
  const short = [
    { from: '10:00', to: '12:00' },
    { from: '13:00', to: '15:00' },
  ];
  expect(scheduleWords(t, { ...week, tuesday: [], saturday: short, sunday: [] })).toBe(
    'monday 09:00–18:00, wednesday–friday 09:00–18:00, saturday 10:00–12:00, 13:00–15:00',
  );
});
