import { useTranslation } from 'react-i18next';
import { PublicNumber } from '../../../pbx/contract/identifier.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { EditedValue } from '../settings/editing/edited-value.tsx';

export interface EditedNumberProps {
  readonly label: string;
  /** E.164; null: none. */
  readonly value: string | null;
  readonly error?: string | undefined;
  /** Null when the text was erased. */
  readonly onCommit: (value: string | null) => void;
}

/** A number of the public network, typed in any form. */
export function EditedNumber({ label, value, error, onCommit }: EditedNumberProps) {
  const { t } = useTranslation();
  const { show, dial } = useNumbers();
  return (
    <EditedValue
      label={label}
      placeholder="+7 917 000-00-00"
      text={value === null ? '' : show(value)}
      read={(text) =>
        text.trim() === '' ? { number: null } : wrapped(PublicNumber.safeParse(dial(text)).data)
      }
      wrong={t('company.own.wrongNumber')}
      error={error}
      onCommit={({ number }) => onCommit(number)}
    />
  );
}

const wrapped = (number: string | undefined) => (number === undefined ? undefined : { number });
