import type { Preferences } from '../../preload/contract/preferences.ts';
import type { ru } from './ru/ru.ts';

type Texts = { readonly [Area in keyof typeof ru]: object };

/** The texts of one language. Each is a file of its own: a page that speaks one does not wait for the other. */
export async function loadTexts(language: Preferences['language']): Promise<Texts> {
  return language === 'ru' ? (await import('./ru/ru.ts')).ru : (await import('./en/en.ts')).en;
}
