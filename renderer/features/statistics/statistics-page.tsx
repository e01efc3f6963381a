import { useTranslation } from 'react-i18next';
import type { SectionScreenProps } from '../phone/section-screen.ts';

export function StatisticsPage(_props: SectionScreenProps) {
  const { t } = useTranslation();
  return <p>{t('company.statistics.title')}</p>;
}
