import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { CallDays } from './call-days.tsx';
import type { CallFilter } from './call-filter.ts';
import styles from './call-rows.module.css';
import { NoCalls } from './no-calls.tsx';
import { useCallList } from './use-call-list.ts';

export interface CallRowsProps {
  readonly filter: CallFilter;
  readonly chosen: string | undefined;
  readonly choose: (call: CallListed) => void;
  /** Takes every filter but «whose» away. */
  readonly showAll: () => void;
}

/** The calls that the filter wants, as the PBX has them, by days. */
export function CallRows({ filter, chosen, choose, showAll }: CallRowsProps) {
  const { t } = useTranslation();
  const { calls, state, trouble, loadMore, refresh } = useCallList(filter);
  if (calls.length === 0) {
    if (trouble) return <ReadFailure error={trouble} retry={loadMore} />;
    if (state === 'end') return <NoCalls filter={filter} showAll={showAll} />;
  }
  return (
    <div className={styles.rows}>
      {trouble && <ReadFailure error={trouble} retry={refresh} showsOld />}
      <CallDays
        calls={calls}
        viewer={filter.viewer}
        chosen={chosen}
        choose={choose}
        onEnd={() => {
          if (state === 'more' && !trouble) void loadMore();
        }}
        end={
          <div className={styles.end} role="status">
            {state === 'loading' && (
              <>
                <Spinner /> {t(calls.length === 0 ? 'history.loading' : 'history.loadingMore')}
              </>
            )}
            {state === 'paused' && (
              <>
                {t('history.lookedFar')}
                <Button variant="link" onPress={() => void loadMore()}>
                  {t('history.lookFurther')}
                </Button>
              </>
            )}
          </div>
        }
      />
    </div>
  );
}
