import { Button } from 'react-aria-components/Button';
import styles from './word.module.css';

export interface WordButtonProps {
  /** For screen readers: what the word is about, and the word. */
  readonly label: string;
  readonly children: string;
  readonly onPress: () => void;
}

/** A word in a sentence that opens what it stands for. */
export function WordButton({ label, children, onPress }: WordButtonProps) {
  return (
    <Button className={styles.button ?? ''} aria-label={label} onPress={onPress}>
      <span className={styles.value}>{children}</span>
    </Button>
  );
}
