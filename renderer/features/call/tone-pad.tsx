import { useTranslation } from 'react-i18next';
import { Keypad } from '../dial/keypad.tsx';
import styles from './tone-pad.module.css';

export interface TonePadProps {
  /** What has been pressed so far. */
  readonly sent: string;
  readonly press: (digit: string) => void;
}

/** The keypad during a call: every key is heard on the other side. */
export function TonePad({ sent, press }: TonePadProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.pad}>
      <p className={styles.sent} data-empty={sent === ''}>
        {sent === '' ? t('call.keypadHint') : <output aria-label={t('call.tones')}>{sent}</output>}
      </p>
      <Keypad label={t('call.keypad')} press={press} />
    </div>
  );
}
