import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Icon } from './icon.tsx';
import selectStyles from './select.module.css';
import type { SelectProps } from './select.tsx';
import styles from './word.module.css';

/** A word in a sentence that can be another one. The label is for screen readers. */
export function WordSelect({ label, value, options, onChange }: SelectProps) {
  return (
    <AriaSelect
      className={styles.word ?? ''}
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
    >
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <Icon of={ChevronDown} size={14} className={styles.arrow} />
      </Button>
      <Popover className={selectStyles.popover ?? ''} offset={4}>
        <ListBox className={selectStyles.list ?? ''} items={options}>
          {({ id, label: words }) => (
            <ListBoxItem id={id} className={selectStyles.option ?? ''} textValue={words}>
              <span className={selectStyles.words}>{words}</span>
              <Icon of={Check} size={16} className={selectStyles.tick} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
