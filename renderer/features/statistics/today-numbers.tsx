import { useTranslation } from 'react-i18next';
import { CallPage } from '../../../pbx/contract/call-history.ts';
import { useResource } from '../../api/use-resource.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { callQuery } from '../history/call-filter.ts';
import { toAddress } from '../history/filter-address.ts';
import { callsAddress } from './calls-address.ts';
import type { Days } from './days.ts';
import { lengthText, shareText } from './row-text.ts';
import { callsOf, totalOf } from './shown-row.ts';
import type { StatisticsView } from './statistics-view.ts';
import styles from './today-numbers.module.css';
import { useStatistics } from './use-statistics.ts';

const MOST = 200;

export interface TodayNumbersProps {
  readonly today: Days;
  /** By whose clock that day begins. */
  readonly timeZone: string;
  readonly within: StatisticsView['within'];
  /** Shows the history, by its address. */
  readonly showCalls: (address: string) => void;
}

/** What matters right now: four numbers, each of which opens its calls. */
export function TodayNumbers({ today, timeZone, within, showCalls }: TodayNumbersProps) {
  const { t, i18n } = useTranslation();
  const inbound = useStatistics({ by: 'day', direction: 'inbound', within }, today);
  const outbound = useStatistics({ by: 'day', direction: 'outbound', within }, today);
  const waitingFilter = {
    viewer: undefined,
    kind: 'not-called-back',
    search: '',
    timeZone,
    ...today,
  } as const;
  const waiting = useResource({
    key: `waiting ${today.from} ${timeZone}`,
    load: ({ api }) => api.get('/v1/calls', CallPage, { ...callQuery(waitingFilter), limit: MOST }),
    changesWith: ({ type }) => type === 'call-ended',
  });
  const failed = [inbound, outbound, waiting].find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') {
    // What is below says so.
    if (failed.error.kind === 'offline') return null;
    const retry = () => Promise.all([inbound.reload(), outbound.reload(), waiting.reload()]);
    return <ReadFailure error={failed.error} retry={retry} />;
  }
  const came = inbound.state === 'loaded' ? totalOf(inbound.value.rows) : undefined;
  const went = outbound.state === 'loaded' ? totalOf(outbound.value.rows) : undefined;
  const left = waiting.state === 'loaded' ? waiting.value : undefined;
  const incoming = callsAddress({ by: 'day', direction: 'inbound' }, today);
  const numbers: readonly TodayNumberProps[] = [
    {
      name: t('company.statistics.today.inbound'),
      value: came && String(callsOf(came)),
      note: t('company.statistics.today.missed', { count: came?.missed ?? 0 }),
      show: () => showCalls(incoming),
    },
    {
      name: t('company.statistics.today.waiting'),
      value: left && `${left.calls.length}${left.next === null ? '' : '+'}`,
      note: t(
        left && left.calls.length > 0
          ? 'company.statistics.today.toCallBack'
          : 'company.statistics.today.allCalledBack',
      ),
      isUrgent: left !== undefined && left.calls.length > 0,
      show: () => showCalls(toAddress(waitingFilter)),
    },
    {
      name: t('company.statistics.today.wait'),
      value: came && lengthText(t, came.averageWaitSeconds),
      note:
        came && came.serviceLevel !== null
          ? t('company.statistics.today.level', {
              share: shareText(i18n.language, came.serviceLevel),
              seconds: within,
            })
          : t('company.statistics.today.noLevel'),
      show: () => showCalls(incoming),
    },
    {
      name: t('company.statistics.today.outbound'),
      value: went && String(callsOf(went)),
      note: t('company.statistics.today.reached', { count: went?.answered ?? 0 }),
      show: () => showCalls(callsAddress({ by: 'day', direction: 'outbound' }, today)),
    },
  ];
  return (
    <section className={styles.today} aria-label={t('company.statistics.today.title')}>
      <h3 className={styles.heading}>{t('company.statistics.today.title')}</h3>
      <ul className={styles.numbers}>
        {numbers.map((number) => (
          <li key={number.name}>
            <TodayNumber {...number} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TodayNumberProps {
  readonly name: string;
  /** Undefined while it is read. */
  readonly value: string | undefined;
  readonly note: string;
  /** Somebody should do something. */
  readonly isUrgent?: boolean;
  readonly show: () => void;
}

function TodayNumber({ name, value, note, isUrgent = false, show }: TodayNumberProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.number} data-urgent={isUrgent} onClick={show}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{value ?? '…'}</span>
      <span className={styles.note}>{value === undefined ? ' ' : note}</span>
      <span className="visually-hidden">{t('company.statistics.showCalls')}</span>
    </button>
  );
}
