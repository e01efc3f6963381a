import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './contacts-page.module.css';

export interface MoveToPbxProps {
  /** So many contacts only this computer has. */
  readonly count: number;
  readonly move: () => Promise<void>;
}

/** Offers to take contacts of this computer to the PBX, where the person's other devices see them. */
export function MoveToPbx({ count, move }: MoveToPbxProps) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'offered' | 'moving' | 'failed' | 'refused'>('offered');
  if (stage === 'refused') return null;
  const take = () => {
    setStage('moving');
    move().catch(() => setStage('failed'));
  };
  return (
    <Notice
      tone={stage === 'failed' ? 'warning' : 'info'}
      action={
        <span className={styles.moveActions}>
          <Button size="small" isPending={stage === 'moving'} onPress={take}>
            {t('contacts.move.take')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setStage('refused')}>
            {t('contacts.move.later')}
          </Button>
        </span>
      }
    >
      {stage === 'failed' ? t('contacts.move.failed') : t('contacts.move.offer', { count })}
    </Notice>
  );
}
