import styles from './keypad.module.css';
import { KeypadButton } from './keypad-button.tsx';
import { keypadKeys } from './keypad-keys.ts';

export interface KeypadProps {
  readonly label: string;
  readonly press: (symbol: string) => void;
}

/** Twelve keys with Latin and Cyrillic letters. */
export function Keypad({ label, press }: KeypadProps) {
  return (
    <fieldset className={styles.keypad} aria-label={label}>
      {keypadKeys.map((key) => (
        <KeypadButton key={key.digit} keypadKey={key} press={press} />
      ))}
    </fieldset>
  );
}
