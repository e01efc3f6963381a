import { CalendarClock, ChevronRight, Hash, Infinity as Always, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAllNumbers } from '../company/use-all-numbers.ts';
import { usePageRows } from '../../ui/use-page-rows.ts';
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
  return (
    <div className={styles.page} data-list>
      <p className={styles.intro}>{t('company.routes.intro')}</p>
      <NumberRows numbers={numbers.value} company={company} choose={choose} />
    </div>
  );
}

interface NumberRowsProps extends NumberListProps {
  readonly numbers: readonly VersionedNumber[];
}

/** Of a thousand numbers only those in sight exist. */
function NumberRows({ numbers, company, choose }: NumberRowsProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLUListElement>(null);
  const { rows, height, measure } = usePageRows({
    body,
    count: numbers.length,
    estimate: 100,
    keyOf: (index) => numbers[index]?.id ?? index,
  });
  return (
    <ul ref={body} className={styles.list} aria-label={t('company.routes.list')} style={{ height: height }}>
      {rows.map(({ index, key, start }) => {
        const number = numbers[index];
        return (
          number && (
            <li
              key={key}
              ref={measure}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={numbers.length}
              aria-posinset={index + 1}
            >
              <NumberEntry number={number} company={company} choose={() => choose(number.id)} />
            </li>
          )
        );
      })}
    </ul>
  );
}

interface NumberEntryProps {
  readonly number: VersionedNumber;
  readonly company: RouteCompany;
  readonly choose: () => void;
}

function NumberEntry({ number, company, choose }: NumberEntryProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const problems = routeProblems(number, company).length;
  return (
    <button type="button" className={styles.entry} onClick={choose}>
      <span className={styles.head}>
        <span className={styles.number}>{show(number.number)}</span>
        <span className={styles.label}>{number.label}</span>
      </span>
      <span className={styles.when}>
        <Icon of={number.bySchedule ? CalendarClock : Always} size={16} />
        {t(number.bySchedule ? 'company.routes.bySchedule' : 'company.routes.always')}
      </span>
      <span className={styles.way}>{routeWords(t, company, show).summary(number)}</span>
      {problems > 0 && (
        <span className={styles.problems}>
          <Icon of={TriangleAlert} size={16} />
          {t('company.routes.problems', { count: problems })}
        </span>
      )}
      <Icon of={ChevronRight} size={16} className={styles.more} />
    </button>
  );
}
