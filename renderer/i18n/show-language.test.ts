import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import { showLanguage } from './show-language.ts';
import { startTranslations } from './start-translations.ts';

const page = { documentElement: { lang: '' } };
Object.assign(globalThis, { document: page });

beforeEach(() => startTranslations('ru'));

test('a page starts with the texts of its own language only', () => {
  expect(i18next.t('app.phone')).toBe('Телефон');
  expect(Object.keys(i18next.store.data)).toEqual(['ru']);
});

test('another language is shown when its texts have arrived', async () => {
  await showLanguage('en');
  expect(i18next.t('app.phone')).toBe('Phone');
  expect(page.documentElement.lang).toBe('en');
});

test('of two choices in a row the last one stays', async () => {
  await Promise.all([showLanguage('en'), showLanguage('ru')]);
  expect(i18next.t('app.phone')).toBe('Телефон');
  expect(page.documentElement.lang).toBe('ru');
});
