import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { registrationText } from '../own-state/registration-text.ts';
import styles from './dial-pad.module.css';
import { Keypad } from './keypad.tsx';

export interface DialPadProps {
  readonly registration: RegistrationView;
  readonly press: (symbol: string) => void;
  /** Calls what is in the number field. Absent while the phone cannot call: the button then says why. */
  readonly call: (() => void) | undefined;
}

/** The keys and the Call button, the largest thing on the screen. */
export function DialPad({ registration, press, call }: DialPadProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.pad}>
      <Keypad label={t('dial.keypad')} press={press} />
      {call ? (
        <Button variant="call" size="large" wide icon={Phone} onPress={call}>
          {t('dial.call')}
        </Button>
      ) : (
        <Button size="large" wide isDisabled>
          {registration.state === 'refused' ? t('ownState.offline') : registrationText(t, registration)}
        </Button>
      )}
    </div>
  );
}
