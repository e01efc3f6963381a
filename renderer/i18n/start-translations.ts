import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../preload/contract/preferences.ts';
import { loadTexts } from './load-texts.ts';

/** Readies every text of the page in one language; `showLanguage` changes it later. */
export async function startTranslations(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    // A test keeps the languages equal, so that none needs another to fall back on.
    fallbackLng: false,
    resources: { [language]: { translation: await loadTexts(language) } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}
