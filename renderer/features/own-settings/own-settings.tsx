import { useTranslation } from 'react-i18next';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';

export function OwnSettings(_props: SettingsScreenProps) {
  const { t } = useTranslation();
  return <p>{t('company.own.title')}</p>;
}
