import { EllipsisVertical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';
import type { RegistrationView } from '../../phone/phone-view.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { PreferencesControl } from '../preferences/use-preferences.ts';
import styles from './own-state-bar.module.css';
import { StatusMenu } from './status-menu.tsx';
import { registrationLooks } from './registration-looks.ts';
import { RegistrationStatus } from './registration-status.tsx';

export interface OwnStateBarProps {
  readonly me: Account['me'];
  readonly company: string;
  readonly registration: RegistrationView;
  readonly communicator: Communicator;
  readonly control: PreferencesControl;
  readonly hasCall: boolean;
  readonly saveDiagnostics: (() => void) | undefined;
  readonly status: OwnStatus;
  /** Absent until the phone is there. */
  readonly setStatus: ((status: OwnStatus) => void) | undefined;
}

const OwnMenu = lazy(async () => ({ default: (await import('./own-menu.tsx')).OwnMenu }));

/** Who I am, whether I can be reached, and the menu of the program. */
export function OwnStateBar(props: OwnStateBarProps) {
  const { me, company, registration, status, setStatus, ...menu } = props;
  const { t } = useTranslation();
  const number = useNumbers().show(me.extension);
  const retryNow = 'retryNow' in registration ? registration.retryNow : undefined;
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t('app.name')}</h1>
      <Avatar name={me.name || me.extension} ring={registrationLooks[registration.state].tone} />
      <div className={styles.words}>
        <p className={styles.who} title={company}>
          <span className={styles.name}>{me.name || number}</span>
          {me.name && <span className={styles.number}>{number}</span>}
        </p>
        <div className={styles.state}>
          <RegistrationStatus registration={registration} />
          {retryNow && (
            <Button variant="link" size="small" onPress={retryNow}>
              {t(registration.state === 'refused' ? 'ownState.retry' : 'ownState.retryNow')}
            </Button>
          )}
        </div>
      </div>
      {setStatus && <StatusMenu status={status} setStatus={setStatus} />}
      <Suspense fallback={<IconButton icon={EllipsisVertical} label={t('ownState.menu.open')} isDisabled />}>
        <OwnMenu {...menu} />
      </Suspense>
    </header>
  );
}
