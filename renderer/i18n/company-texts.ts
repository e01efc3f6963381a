import i18next from 'i18next';
import type { Preferences } from '../../preload/contract/preferences.ts';

/** The texts of the company's settings: long, and not for the start of a telephone. */
const load = {
  ru: async () => (await import('./ru/company/company.ts')).company,
  en: async () => (await import('./en/company/company.ts')).company,
};

let isWanted = false;

/** Readies them in the language of the page, and from now on in every language that is shown. */
export async function wantCompanyTexts(): Promise<void> {
  isWanted = true;
  await addCompanyTexts(i18next.language as Preferences['language']);
}

/** Adds them to a language that is about to be shown, if they are wanted on this page. */
export async function addCompanyTexts(language: Preferences['language']): Promise<void> {
  if (!isWanted) return;
  i18next.addResourceBundle(language, 'translation', { company: await load[language]() }, true, true);
}
