import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Icon } from './icon.tsx';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  /** Its name for screen readers, and what stands in it while it is empty. */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line that narrows a list. Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField className={styles.field ?? ''} aria-label={label} value={value} onChange={onChange}>
      <Icon of={Search} size={18} className={styles.icon} />
      <Input className={styles.input ?? ''} placeholder={label} spellCheck={false} />
      {value !== '' && (
        <Button className={styles.clear ?? ''} aria-label={clearLabel}>
          <Icon of={X} size={18} />
        </Button>
      )}
    </AriaSearchField>
  );
}
