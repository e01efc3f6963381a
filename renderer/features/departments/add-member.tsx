import { useTranslation } from 'react-i18next';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { AddingComboBox } from '../../ui/adding-combo-box.tsx';

export interface AddMemberProps {
  /** Who is not in the department yet. */
  readonly employees: readonly VersionedEmployee[];
  readonly onAdd: (id: string) => void;
}

/** A field that finds somebody to add. */
export function AddMember({ employees, onAdd }: AddMemberProps) {
  const { t } = useTranslation();
  return (
    <AddingComboBox
      label={t('company.departments.addMember')}
      options={employees.map(({ id, name, extension }) => ({ id, label: `${name} · ${extension}` }))}
      placeholder={t('company.departments.destination.find')}
      onAdd={onAdd}
    />
  );
}
