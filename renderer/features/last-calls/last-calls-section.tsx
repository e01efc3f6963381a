import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { LastCallRow } from './last-call-row.tsx';
import styles from './last-calls-section.module.css';
import { type UsedLastCalls, useLastCalls, useWrittenDownLastCalls } from './use-last-calls.ts';

export interface LastCallsProps {
  /** Absent while the phone cannot call. */
  readonly call: ((target: string) => void) | undefined;
  readonly showHistory: () => void;
}

interface SectionProps extends LastCallsProps {
  readonly read: UsedLastCalls;
}

/** Of a PBX of ours. */
export function PbxLastCalls(props: LastCallsProps) {
  return <Section {...props} read={useLastCalls()} />;
}

/** Of any other PBX. */
export function WrittenDownLastCalls(props: LastCallsProps) {
  return <Section {...props} read={useWrittenDownLastCalls()} />;
}

/** The last calls: pressing one calls back. */
function Section({ call, showHistory, read }: SectionProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-label={t('lastCalls.title')}>
      <div className={styles.top}>
        <h2 className={styles.title}>{t('lastCalls.title')}</h2>
        <Button variant="link" onPress={showHistory}>
          {t('lastCalls.all')}
        </Button>
      </div>
      {read.state === 'loading' && (
        <p className={styles.words} role="status">
          <Spinner /> {t('lastCalls.loading')}
        </p>
      )}
      {read.state === 'failed' && (
        <Notice
          tone="warning"
          action={
            <Button size="small" onPress={read.retry}>
              {t('lastCalls.retry')}
            </Button>
          }
        >
          {t('lastCalls.failed')}
        </Notice>
      )}
      {read.state === 'loaded' && read.calls.length === 0 && (
        <p className={styles.words}>{t('lastCalls.empty')}</p>
      )}
      {read.state === 'loaded' && read.calls.length > 0 && (
        <ul aria-label={t('lastCalls.title')}>
          {read.calls.map((last) => (
            <li key={last.id}>
              <LastCallRow last={last} call={call} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
