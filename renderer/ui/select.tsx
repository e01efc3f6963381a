import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './icon.tsx';
import styles from './select.module.css';

export interface SelectProps {
  readonly label: string;
  /** Id of the chosen option. */
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (id: string) => void;
}

/** One of many, of which only the chosen one is seen. */
export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <AriaSelect
      className={styles.select ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <Icon of={ChevronDown} size={16} className={styles.arrow} />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {({ id, label: words }) => (
            <ListBoxItem id={id} className={styles.option ?? ''} textValue={words}>
              <span className={styles.words}>{words}</span>
              <Icon of={Check} size={16} className={styles.tick} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
