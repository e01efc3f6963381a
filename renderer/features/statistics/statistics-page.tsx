import { ChartColumn, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePbx } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useOwnProfile } from '../company/use-own-profile.ts';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import { BarList } from './bar-list.tsx';
import { callsAddress } from './calls-address.ts';
import { type Days, dayIn, daysOf } from './days.ts';
import { shownRows } from './shown-row.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import styles from './statistics-page.module.css';
import { StatisticsTable } from './statistics-table.tsx';
import { fromAddress, type StatisticsView, toAddress } from './statistics-view.ts';
import { TimeChart } from './time-chart.tsx';
import { TodayNumbers } from './today-numbers.tsx';
import { useRowNames } from './use-row-names.ts';
import { statisticsQuery, useStatistics } from './use-statistics.ts';

/** Of people, departments and numbers; who has fewer calls is asked for. Days and hours are all shown. */
const FIRST_ROWS = 50;

/** «Статистика»: by the days of the company, whose clock is known first. */
export function StatisticsPage(props: SectionScreenProps) {
  const me = useOwnProfile();
  if (me.state === 'loading') return <Spinner />;
  if (me.state === 'failed') return <ReadFailure error={me.error} retry={me.reload} />;
  return <CompanyStatistics {...props} timeZone={me.value.timeZone} />;
}

interface CompanyStatisticsProps extends SectionScreenProps {
  readonly timeZone: string;
}

/** Today at a glance, then any days by whatever one asks; every number opens its calls. */
function CompanyStatistics({ timeZone, query, setQuery, showSection }: CompanyStatisticsProps) {
  const { t } = useTranslation();
  const { bridge } = usePbx();
  const [hasFailed, setFailed] = useState(false);
  const view = fromAddress(query);
  const today = dayIn(timeZone, Date.now());
  const days = daysOf(view, today);
  const change = (part: Partial<StatisticsView>) => setQuery(toAddress({ ...view, ...part }));
  const showCalls = (address: string) => showSection('history', address);

  const save = async () => {
    setFailed(false);
    const file = {
      path: '/v1/statistics.csv',
      query: statisticsQuery(view, days),
      name: t('company.statistics.saveName'),
    };
    const outcome = await bridge.save(file).catch(() => 'failed' as const);
    setFailed(outcome === 'failed');
  };
  return (
    <section className={styles.page} aria-label={t('company.statistics.title')}>
      <header className={styles.top}>
        <h2 className={styles.heading}>{t('company.statistics.title')}</h2>
        <span className={styles.buttons}>
          <IconButton icon={FileDown} label={t('company.statistics.save')} onPress={() => void save()} />
          <IconButton icon={Printer} label={t('company.statistics.print')} onPress={() => print()} />
        </span>
      </header>
      {hasFailed && (
        <Notice tone="error" urgent>
          {t('company.statistics.saveFailed')}
        </Notice>
      )}
      <TodayNumbers
        today={daysOf({ period: 'today' }, today)}
        timeZone={timeZone}
        within={view.within}
        showCalls={showCalls}
      />
      <StatisticsFilters view={view} days={days} change={change} />
      <StatisticsBody view={view} days={days} change={change} showCalls={showCalls} />
    </section>
  );
}

interface StatisticsBodyProps {
  readonly view: StatisticsView;
  readonly days: Days;
  readonly change: (change: Partial<StatisticsView>) => void;
  readonly showCalls: (address: string) => void;
}

function StatisticsBody({ view, days, change, showCalls }: StatisticsBodyProps) {
  const { t } = useTranslation();
  const { by, direction, look } = view;
  const statistics = useStatistics(view, days);
  const [isLong, showLong] = useState(false);
  const names = useRowNames(by);
  if (statistics.state === 'loading') return <Spinner />;
  if (statistics.state === 'failed')
    return <ReadFailure error={statistics.error} retry={statistics.reload} />;
  const { trouble, value } = statistics;
  const old = trouble && <ReadFailure error={trouble} retry={statistics.reload} showsOld />;
  if (value.rows.length === 0) {
    return (
      <>
        {old}
        <EmptyState icon={ChartColumn} title={t('company.statistics.empty.title')}>
          {t('company.statistics.empty.words')}
        </EmptyState>
      </>
    );
  }
  const all = shownRows(value.rows, by, days);
  const isOverTime = by === 'day' || by === 'hour';
  const rows = isLong || isOverTime ? all : all.slice(0, FIRST_ROWS);
  const show = (key?: string) => showCalls(callsAddress(view, days, key));
  return (
    <>
      {old}
      <div className={styles.looks}>
        <FilterChips
          label={t('company.statistics.look.title')}
          value={look}
          chips={(['chart', 'table'] as const).map((one) => ({
            value: one,
            label: t(`company.statistics.look.${one}`),
          }))}
          onChange={(chosen) => change({ look: chosen })}
        />
      </div>
      {look === 'table' ? (
        <StatisticsTable rows={rows} names={names} view={view} show={show} />
      ) : (
        <>
          {by === 'day' || by === 'hour' ? (
            <TimeChart rows={rows} names={names} by={by} direction={direction} show={show} />
          ) : (
            <BarList rows={rows} names={names} direction={direction} show={show} />
          )}
          <StatisticsTable rows={rows} names={names} view={view} />
        </>
      )}
      {rows.length < all.length && (
        <Button variant="quiet" onPress={() => showLong(true)}>
          {t('company.statistics.showAll', { count: all.length })}
        </Button>
      )}
      {by === 'employee' && direction !== 'outbound' && (
        <p className={styles.note}>{t('company.statistics.ofRinging')}</p>
      )}
    </>
  );
}
