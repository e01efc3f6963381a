import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import styles from './combo-box.module.css';
import { Icon } from './icon.tsx';

export interface ComboBoxProps {
  readonly label: string;
  /** Id of the chosen option; undefined: none. */
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What stands in it while nothing is chosen. */
  readonly placeholder: string;
  /** Undefined when the text was erased. */
  readonly onChange: (id: string | undefined) => void;
}

/** One of very many, found by typing a part of its name. */
export function ComboBox({ label, value, options, placeholder, onChange }: ComboBoxProps) {
  return (
    <AriaComboBox
      className={styles.combo ?? ''}
      defaultItems={options}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChange(key === null ? undefined : String(key))}
      menuTrigger="focus"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        <Input className={styles.input ?? ''} placeholder={placeholder} spellCheck={false} />
        <Button className={styles.button ?? ''}>
          <Icon of={ChevronDown} size={16} />
        </Button>
      </div>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox<ComboBoxProps['options'][number]> className={styles.list ?? ''}>
          {({ id, label: words }) => (
            <ListBoxItem id={id} className={styles.option ?? ''} textValue={words}>
              <span className={styles.words}>{words}</span>
              <Icon of={Check} size={16} className={styles.tick} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
