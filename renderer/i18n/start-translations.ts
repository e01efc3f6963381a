import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../preload/contract/preferences.ts';
import { en } from './en/en.ts';
import { ru } from './ru/ru.ts';

/** Readies every text of the page in one language; `showLanguage` changes it later. */
export async function startTranslations(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ru',
    resources: { ru: { translation: ru }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}
