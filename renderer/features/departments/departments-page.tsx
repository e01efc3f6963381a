import { useTranslation } from 'react-i18next';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';

export function DepartmentsPage(_props: SettingsScreenProps) {
  const { t } = useTranslation();
  return <p>{t('company.departments.title')}</p>;
}
