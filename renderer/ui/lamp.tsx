import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './lamp.module.css';

export interface LampProps {
  readonly tone: 'green' | 'red' | 'amber' | 'grey';
  readonly icon: LucideIcon;
  readonly word: string;
}

/** A state: a picture and a word in one colour, so that the colour is never alone. */
export function Lamp({ tone, icon, word }: LampProps) {
  return (
    <span className={classNames(styles.lamp, styles[tone])}>
      <Icon of={icon} size={14} className={styles.icon} />
      <span className={styles.word}>{word}</span>
    </span>
  );
}
