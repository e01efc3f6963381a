import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ContactNumber } from '../../../preload/contract/contacts.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './contacts-page.module.css';

export interface ContactNumbersProps {
  readonly numbers: readonly ContactNumber[];
  readonly change: (numbers: ContactNumber[]) => void;
  readonly error: string | undefined;
}

const KINDS = ContactNumber.shape.kind.options;

/** The numbers of a contact, each with what kind it is. */
export function ContactNumbers({ numbers, change, error }: ContactNumbersProps) {
  const { t } = useTranslation();
  const set = (at: number, next: Partial<ContactNumber>) =>
    change(numbers.map((one, index) => (index === at ? { ...one, ...next } : one)));
  const kinds = KINDS.map((kind) => ({ id: kind, label: t(`contacts.kinds.${kind}`) }));
  return (
    <div className={styles.several}>
      {numbers.map(({ number, kind }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name, and rows keep their order.
        <div key={at} className={styles.numberRow}>
          <TextField
            label={t('contacts.number')}
            value={number}
            onChange={(next) => set(at, { number: next })}
            error={at === 0 ? error : undefined}
            end={
              numbers.length > 1 && (
                <IconButton
                  icon={X}
                  label={t('contacts.removeNumber')}
                  onPress={() => change(numbers.filter((_, index) => index !== at))}
                />
              )
            }
          />
          <Select
            label={t('contacts.kind')}
            value={kind}
            options={kinds}
            onChange={(id) => set(at, { kind: KINDS.find((one) => one === id) ?? kind })}
          />
        </div>
      ))}
      <Button variant="link" icon={Plus} onPress={() => change([...numbers, { kind: 'work', number: '' }])}>
        {t('contacts.addNumber')}
      </Button>
    </div>
  );
}
