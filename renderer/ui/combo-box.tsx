import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import styles from './combo-box.module.css';
import { Icon } from './icon.tsx';
import selectStyles from './select.module.css';

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
      <Label className={selectStyles.label ?? ''}>{label}</Label>
      <div className={styles.box}>
        <Input className={styles.input ?? ''} placeholder={placeholder} spellCheck={false} />
        <Button className={styles.button ?? ''}>
          <Icon of={ChevronDown} size={16} />
        </Button>
      </div>
      <Popover className={selectStyles.popover ?? ''} offset={4}>
        <ListBox<ComboBoxProps['options'][number]> className={selectStyles.list ?? ''}>
          {({ id, label: words }) => (
            <ListBoxItem id={id} className={selectStyles.option ?? ''} textValue={words}>
              <span className={selectStyles.words}>{words}</span>
              <Icon of={Check} size={16} className={selectStyles.tick} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
