import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import { company } from '../../i18n/ru/company/company.ts';
import { lengthText, partOf, parts, rowWords, shareText } from './row-text.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'ru', resources: { ru: { translation: { company } } } });
});

const row: StatisticsRow = {
  ...{ key: 'x', answered: 12, missed: 3, voicemail: 1, averageWaitSeconds: 8, talkSeconds: 600 },
  serviceLevel: 0.8,
};

test('the parts of a bar are all of its calls', () => {
  expect(parts.map((part) => partOf(row, part))).toEqual([12, 1, 2]);
});

test('a row in words', () => {
  expect(rowWords(i18next.t, row, 'inbound')).toBe('принято 12, сообщение 1, пропущено 2');
  expect(rowWords(i18next.t, { ...row, missed: 0, voicemail: 0 }, 'outbound')).toBe('дозвонились 12');
});

test.each([
  [null, '—'],
  [0.4, '0 с'],
  [59.4, '59 с'],
  [90, '2 мин'],
  [7500, '2 ч 5 мин'],
])('%s seconds are told as %s', (seconds, text) => {
  expect(lengthText(i18next.t, seconds)).toBe(text);
});

test('a share is in percent', () => {
  expect(shareText('en', 0.856)).toBe('86%');
  expect(shareText('en', null)).toBe('—');
});
