import i18next from 'i18next';
import type { Preferences } from '../../preload/contract/preferences.ts';
import { addCompanyTexts } from './company-texts.ts';
import { loadTexts } from './load-texts.ts';

let wanted: Preferences['language'] | undefined;

/** Changes the language of the whole page at once, when its texts have arrived; the last one asked for stays. */
export async function showLanguage(language: Preferences['language']): Promise<void> {
  wanted = language;
  if (i18next.language === language) return;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loadTexts(language));
  }
  await addCompanyTexts(language);
  if (wanted !== language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
