import { KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';

const PasswordDialog = lazy(async () => ({
  default: (await import('./password-dialog.tsx')).PasswordDialog,
}));

export interface PasswordGroupProps extends Pick<OwnGroupEditing, 'me'> {
  readonly communicator: Communicator;
}

/** The one password of cabinet, communicator and desk phone. */
export function PasswordGroup({ me, communicator }: PasswordGroupProps) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'shown' | 'changing' | 'changed'>('shown');
  return (
    <OwnGroup
      part="password"
      title={t('company.ownMore.password.title')}
      words={t('company.ownMore.password.words')}
    >
      {stage === 'changed' && (
        <Notice tone="info" urgent>
          {t('company.ownMore.password.changed')}
        </Notice>
      )}
      <div>
        <Button icon={KeyRound} onPress={() => setStage('changing')}>
          {t('company.ownMore.password.change')}
        </Button>
      </div>
      <Suspense>
        {stage === 'changing' && (
          <PasswordDialog
            me={me}
            communicator={communicator}
            changed={() => setStage('changed')}
            close={() => setStage('shown')}
          />
        )}
      </Suspense>
    </OwnGroup>
  );
}
