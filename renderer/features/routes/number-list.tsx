import { Infinity as Always, CalendarClock, ChevronRight, Hash, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReadFailure } from '../../api/read-failure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAllNumbers } from '../company/use-all-numbers.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { routeWords } from './card-text.ts';
import styles from './number-list.module.css';
import type { RouteCompany } from './route-company.ts';
import { routeProblems } from './route-problems.ts';

export interface NumberListProps {
  readonly company: RouteCompany;
  readonly choose: (id: string) => void;
}

/** Every number with where its calls go, in a sentence. */
export function NumberList({ company, choose }: NumberListProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const numbers = useAllNumbers();
  if (numbers.state === 'loading') return <Spinner />;
  if (numbers.state === 'failed') return <ReadFailure error={numbers.error} retry={numbers.reload} />;
  if (numbers.value.length === 0) {
    return (
      <EmptyState icon={Hash} title={t('company.routes.empty.title')}>
        {t('company.routes.empty.words')}
      </EmptyState>
    );
  }
  const words = routeWords(t, company, show);
  return (
    <div className={styles.page}>
      <p className={styles.intro}>{t('company.routes.intro')}</p>
      <ul className={styles.list} aria-label={t('company.routes.list')}>
        {numbers.value.map((number) => {
          const problems = routeProblems(number, company).length;
          return (
            <li key={number.id} className={styles.item}>
              <button type="button" className={styles.entry} onClick={() => choose(number.id)}>
                <span className={styles.head}>
                  <span className={styles.number}>{show(number.number)}</span>
                  <span className={styles.label}>{number.label}</span>
                </span>
                <span className={styles.when}>
                  <Icon of={number.bySchedule ? CalendarClock : Always} size={16} />
                  {t(number.bySchedule ? 'company.routes.bySchedule' : 'company.routes.always')}
                </span>
                <span className={styles.way}>{words.summary(number)}</span>
                {problems > 0 && (
                  <span className={styles.problems}>
                    <Icon of={TriangleAlert} size={16} />
                    {t('company.routes.problems', { count: problems })}
                  </span>
                )}
                <Icon of={ChevronRight} size={16} className={styles.more} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
