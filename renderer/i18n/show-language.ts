import i18next from 'i18next';
import type { Preferences } from '../../preload/contract/preferences.ts';

/** Changes the language of the whole page at once. */
export async function showLanguage(language: Preferences['language']): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
