import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { acceleratorOf } from './accelerator-of.ts';
import styles from './key-field.module.css';

export interface KeyFieldProps {
  readonly label: string;
  /** An accelerator; empty: off. */
  readonly value: string;
  /** Another program has these keys. */
  readonly isRefused: boolean;
  readonly onChange: (accelerator: string) => void;
}

/** Keys that do something in every program: pressed once to be learnt. */
export function KeyField({ label, value, isRefused, onChange }: KeyFieldProps) {
  const { t } = useTranslation();
  const [isListening, setListening] = useState(false);
  const learn = (event: KeyboardEvent) => {
    if (!isListening || event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const accelerator = event.code === 'Escape' ? value : acceleratorOf(event.nativeEvent);
    if (accelerator === undefined) return;
    setListening(false);
    if (accelerator !== value) onChange(accelerator);
  };
  const shown = isListening ? t('shortcuts.press') : value.replaceAll('+', ' + ') || t('shortcuts.off');
  return (
    <div className={styles.row}>
      <span>
        {label}
        {isRefused && <span className={styles.refused}>{t('shortcuts.refused')}</span>}
      </span>
      <button
        type="button"
        className={styles.keys}
        aria-label={`${label}: ${shown}`}
        onClick={() => setListening(true)}
        onBlur={() => setListening(false)}
        onKeyDown={learn}
      >
        {shown}
      </button>
      {value !== '' && (
        <IconButton icon={X} label={`${t('shortcuts.turnOff')}: ${label}`} onPress={() => onChange('')} />
      )}
    </div>
  );
}
