import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './employee-list.module.css';
import { refusalText } from './refusal-text.ts';
import type { useBulk } from './use-bulk.ts';

export interface BulkReportProps {
  readonly bulk: ReturnType<typeof useBulk>;
}

/** How far it is, then what was done, to whom it could not be done and why. */
export function BulkReport({ bulk }: BulkReportProps) {
  const { t } = useTranslation();
  const { state } = bulk;
  if (state.state === 'idle') return null;
  if (state.state === 'running') {
    const { over, total } = state;
    return (
      <Notice
        tone="info"
        action={
          <Button size="small" onPress={bulk.stop}>
            {t('company.employees.stop')}
          </Button>
        }
      >
        {t('company.employees.bulk.running', { over, total })}
      </Notice>
    );
  }
  const { what, outcome, undo } = state;
  return (
    <Notice
      tone={outcome.failed.length > 0 ? 'warning' : 'info'}
      urgent
      action={
        <>
          {undo && (
            <Button size="small" onPress={undo}>
              {t('company.editing.undo')}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={bulk.dismiss}>
            {t('company.employees.bulk.dismiss')}
          </Button>
        </>
      }
    >
      {t(`company.employees.bulk.done.${what}`, { count: outcome.done.length })}
      {outcome.failed.length > 0 && (
        <ul className={styles.failures}>
          {outcome.failed.map(({ item, error }) => (
            <li key={item.id}>
              {t('company.employees.bulk.failed', { name: item.name, why: refusalText(t, error) })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
