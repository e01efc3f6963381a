import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicNumber } from '../../../pbx/contract/identifier.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Select } from '../../ui/select.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { EditedText } from '../settings/editing/edited-text.tsx';
import { fieldErrorText } from '../settings/editing/field-error.ts';
import styles from './destination-chooser.module.css';
import {
  type DestinationKind,
  type Directory,
  destinationOf,
  namedBy,
  type SimpleDestination,
  targetOf,
} from './directory.ts';

export interface DestinationChooserProps<Kind extends DestinationKind> {
  readonly label: string;
  readonly value: Extract<SimpleDestination, { readonly to: Kind }>;
  /** What may be chosen, in this order. */
  readonly kinds: readonly Kind[];
  readonly directory: Directory;
  /** What the PBX says is wrong with it. */
  readonly error?: string | undefined;
  /** Only what is complete. */
  readonly onChange: (destination: Extract<SimpleDestination, { readonly to: Kind }>) => void;
}

/** Where a call goes: what kind of place, then which one. A kind without its place is kept here until it has one. */
export function DestinationChooser<Kind extends DestinationKind>({
  label,
  value,
  kinds,
  directory,
  error,
  onChange,
}: DestinationChooserProps<Kind>) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<Kind>();
  const kind = begun ?? (value.to as Kind);
  const target = targetOf(kind);
  const named = begun === undefined ? namedBy(value) : undefined;

  const isOfKind = (made: SimpleDestination): made is Extract<SimpleDestination, { readonly to: Kind }> =>
    made.to === kind || kinds.some((one) => one === made.to);
  const choose = (of: Kind, id: string | undefined) => {
    const made = destinationOf(of, id);
    setBegun(made ? undefined : of);
    if (made && isOfKind(made)) onChange(made);
  };
  const chooseKind = (id: string) => {
    const next = kinds.find((one) => one === id);
    if (next === undefined || next === kind) return;
    // Somebody's telephone and their voicemail name the same person.
    choose(next, targetOf(next) === target ? named : undefined);
  };
  return (
    <div className={styles.chooser}>
      <Select
        label={label}
        value={kind}
        options={kinds.map((id) => ({ id, label: t(`company.departments.destination.kinds.${id}`) }))}
        onChange={chooseKind}
      />
      {(target === 'employee' || target === 'department') && (
        <ComboBox
          key={kind}
          label={t(`company.departments.destination.which.${target}`)}
          value={named}
          options={(target === 'employee' ? directory.employees : directory.departments).map(
            ({ id, name, extension }) => ({ id, label: `${name} · ${extension}` }),
          )}
          placeholder={t('company.departments.destination.find')}
          onChange={(id) => id && choose(kind, id)}
        />
      )}
      {target === 'number' && (
        <OutsideNumber value={named ?? ''} onChange={(number) => choose(kind, number)} />
      )}
      {error && <p className={styles.wrong}>{error}</p>}
    </div>
  );
}

interface OutsideNumberProps {
  /** In E.164; empty: none yet. */
  readonly value: string;
  readonly onChange: (number: string) => void;
}

function OutsideNumber({ value, onChange }: OutsideNumberProps) {
  const { t } = useTranslation();
  const { show, dial } = useNumbers();
  const [wrong, setWrong] = useState<string>();
  const commit = (typed: string) => {
    const number = PublicNumber.safeParse(dial(typed));
    setWrong(number.success ? undefined : typed);
    if (number.success && number.data !== value) onChange(number.data);
  };
  return (
    <EditedText
      label={t('company.departments.destination.which.number')}
      placeholder={t('company.departments.destination.example')}
      value={wrong ?? show(value)}
      error={wrong === undefined ? undefined : fieldErrorText(t, 'invalid-format')}
      onCommit={commit}
    />
  );
}
