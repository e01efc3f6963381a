import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';

/** Widgets speak the language of the page, and write its dates, whatever the system's is. */
export function PageLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return <I18nProvider locale={locales[i18n.language] ?? i18n.language}>{children}</I18nProvider>;
}

/** With the customs of a country: English ones begin the week on Monday and write the day first. */
const locales: Readonly<Record<string, string>> = { ru: 'ru-RU', en: 'en-GB' };
