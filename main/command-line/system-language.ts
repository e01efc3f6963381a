import type { Preferences } from '../../preload/contract/preferences.ts';

/** The language of a terminal's user, before any settings are read: as POSIX says it, else as the system does. */
export function systemLanguage(
  environment: NodeJS.ProcessEnv = process.env,
  locale = Intl.DateTimeFormat().resolvedOptions().locale,
): Preferences['language'] {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const told = LC_ALL || LC_MESSAGES || LANG || locale;
  return /^ru\b|^ru_/i.test(told) ? 'ru' : 'en';
}
