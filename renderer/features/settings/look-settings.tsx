import { useTranslation } from 'react-i18next';
import { languageNames } from '../../i18n/language-names.ts';
import { Choice } from '../../ui/choice.tsx';
import type { SettingsScreenProps } from './settings-screen.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = ['ru', 'en'] as const;

/** Theme and language. */
export function LookSettings({ control: { preferences, change } }: SettingsScreenProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t('ownState.menu.theme')}
        value={preferences.theme}
        options={THEMES.map((theme) => ({ value: theme, label: t(`ownState.menu.themes.${theme}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <Choice
        label={t('ownState.menu.language')}
        value={preferences.language}
        options={LANGUAGES.map((language) => ({ value: language, label: languageNames[language] }))}
        onChange={(language) => change({ language })}
      />
      <p>{t('settings.look.zoom')}</p>
    </>
  );
}
