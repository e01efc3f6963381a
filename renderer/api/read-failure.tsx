import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { apiErrorText } from './api-error-text.ts';
import type { ApiError } from './api-result.ts';
import styles from './read-failure.module.css';

export interface ReadFailureProps {
  readonly error: ApiError;
  readonly retry: () => unknown;
  /** There is something to see all the same: what was read before. */
  readonly showsOld?: boolean;
}

/** Why something of the PBX is not on the screen, and a way to try again. */
export function ReadFailure({ error, retry, showsOld = false }: ReadFailureProps) {
  const { t } = useTranslation();
  const isOld = showsOld && error.kind === 'offline';
  return (
    <div className={styles.failure}>
      <Notice
        tone={isOld ? 'warning' : 'error'}
        urgent
        action={
          <Button size="small" onPress={() => void retry()}>
            {t('api.retry')}
          </Button>
        }
      >
        {isOld ? t('api.mayBeOld') : apiErrorText(t, error)}
      </Notice>
    </div>
  );
}
