import { Phone, PhoneIncoming, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { registrationText } from '../own-state/registration-text.ts';
import styles from './dial-pad.module.css';
import { GROUP_PICKUP_KEY, REDIAL_KEYS, useDialKeys } from './use-dial-keys.ts';
import { Keypad } from './keypad.tsx';

export interface DialPadProps {
  readonly registration: RegistrationView;
  readonly press: (symbol: string) => void;
  /** Calls what is in the number field. Absent while the phone cannot call: the button then says why. */
  readonly call: (() => void) | undefined;
  /** Calls the last number again. Absent before the first call. */
  readonly redial: (() => void) | undefined;
  /** Takes a call that rings at a colleague of one's departments. */
  readonly pickUpGroup: (() => void) | undefined;
}

/** The keys and the Call button, the largest thing on the screen. */
export function DialPad({ registration, press, call, redial, pickUpGroup }: DialPadProps) {
  const { t } = useTranslation();
  useDialKeys(redial, pickUpGroup);
  return (
    <div className={styles.pad}>
      <Keypad label={t('dial.keypad')} press={press} />
      {call ? (
        <div className={styles.row}>
          {redial && (
            <IconButton icon={RotateCcw} label={t('dial.redial')} shortcut={REDIAL_KEYS} onPress={redial} />
          )}
          <span className={styles.call}>
            <Button variant="call" size="large" wide icon={Phone} onPress={call}>
              {t('dial.call')}
            </Button>
          </span>
          {pickUpGroup && (
            <IconButton
              icon={PhoneIncoming}
              label={t('dial.pickUpGroup')}
              shortcut={GROUP_PICKUP_KEY}
              onPress={pickUpGroup}
            />
          )}
        </div>
      ) : (
        <Button size="large" wide isDisabled>
          {registration.state === 'refused' ? t('ownState.offline') : registrationText(t, registration)}
        </Button>
      )}
    </div>
  );
}
