import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { ComboBox } from '../../ui/combo-box.tsx';

export interface AddMemberProps {
  /** Who is not in the department yet. */
  readonly employees: readonly VersionedEmployee[];
  readonly onAdd: (id: string) => void;
}

/** A field that finds somebody to add, and is empty again for the next one, with the focus still in it. */
export function AddMember({ employees, onAdd }: AddMemberProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<string>();
  // Chosen for a moment: the list closes for what is chosen, and the field empties for what no longer is.
  useEffect(() => {
    if (added !== undefined) setAdded(undefined);
  }, [added]);
  return (
    <ComboBox
      label={t('company.departments.addMember')}
      value={added}
      options={employees.map(({ id, name, extension }) => ({ id, label: `${name} · ${extension}` }))}
      placeholder={t('company.departments.destination.find')}
      onChange={(id) => {
        if (id === undefined) return;
        setAdded(id);
        onAdd(id);
      }}
    />
  );
}
