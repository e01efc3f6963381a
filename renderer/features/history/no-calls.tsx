import { History, PhoneCall, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { CallFilter } from './call-filter.ts';
import styles from './call-rows.module.css';
import { countFilters } from './count-filters.ts';

export interface NoCallsProps {
  readonly filter: CallFilter;
  /** Takes every filter but «whose» away. */
  readonly showAll: () => void;
}

/** Why a list of calls is empty. */
export function NoCalls({ filter, showAll }: NoCallsProps) {
  const { t } = useTranslation();
  const isWhole = filter.search === '' && countFilters(filter) === 0;
  if (filter.kind === 'not-called-back' && isWhole) {
    return (
      <EmptyState icon={PhoneCall} title={t('history.empty.calledBackTitle')}>
        {t('history.empty.calledBackWords')}
      </EmptyState>
    );
  }
  if (filter.kind === 'all' && isWhole) {
    return (
      <EmptyState icon={History} title={t('history.empty.title')}>
        {t('history.empty.words')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.nothing}>
      <EmptyState icon={SearchX} title={t('history.empty.foundTitle')}>
        {t('history.empty.foundWords')}
      </EmptyState>
      <Button variant="link" onPress={showAll}>
        {t('history.kind.all')}
      </Button>
    </div>
  );
}
