import { Languages } from 'lucide-react';
import { languageNames } from '../../i18n/language-names.ts';
import { Button } from '../../ui/button.tsx';
import type { PreferencesControl } from '../preferences/use-preferences.ts';
import styles from './language-button.module.css';

/** The other language, in its own words. */
export function LanguageButton({ preferences, change }: PreferencesControl) {
  const other = preferences.language === 'ru' ? 'en' : 'ru';
  return (
    <span lang={other} className={styles.language}>
      <Button variant="quiet" size="small" icon={Languages} onPress={() => change({ language: other })}>
        {languageNames[other]}
      </Button>
    </span>
  );
}
