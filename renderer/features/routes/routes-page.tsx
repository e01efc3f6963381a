import { useTranslation } from 'react-i18next';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';

export function RoutesPage(_props: SettingsScreenProps) {
  const { t } = useTranslation();
  return <p>{t('company.routes.title')}</p>;
}
