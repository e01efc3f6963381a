import { useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import styles from './keypad-button.module.css';
import type { KeypadKey } from './keypad-keys.ts';

const LONG_PRESS_MS = 500;

export interface KeypadButtonProps {
  readonly keypadKey: KeypadKey;
  readonly press: (symbol: string) => void;
}

/** One key. A long press types the second symbol, when there is one. */
export function KeypadButton({ keypadKey, press }: KeypadButtonProps) {
  const { t } = useTranslation();
  const { digit, latin, cyrillic, held } = keypadKey;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);

  const hold = () => {
    wasHeld.current = false;
    if (held === undefined) return;
    timer.current = setTimeout(() => {
      wasHeld.current = true;
      press(held);
    }, LONG_PRESS_MS);
  };
  return (
    <AriaButton
      className={styles.key ?? ''}
      {...(held === undefined ? {} : { 'aria-description': t('dial.holdForPlus') })}
      onPressStart={hold}
      onPressEnd={() => clearTimeout(timer.current)}
      onPress={() => {
        if (!wasHeld.current) press(digit);
      }}
    >
      <span className={styles.digit}>{digit}</span>
      <span className={styles.letters} aria-hidden>
        <span>{latin}</span>
        {cyrillic && <span>{cyrillic}</span>}
      </span>
    </AriaButton>
  );
}
