import { Spinner } from '../../ui/spinner.tsx';
import { ReadFailure } from '../../api/read-failure.tsx';
import { useAllDepartments } from '../company/use-all-departments.ts';
import { useAllEmployees } from '../company/use-all-employees.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { DepartmentEditor } from './department-editor.tsx';
import { DepartmentList } from './department-list.tsx';

/** «Отделы»: all of them, or the one that the place names. */
export function DepartmentsPage({ place, setPlace, open }: SettingsScreenProps) {
  const employees = useAllEmployees();
  const departments = useAllDepartments();
  for (const list of [employees, departments]) {
    if (list.state === 'failed') return <ReadFailure error={list.error} retry={list.reload} />;
  }
  if (employees.state !== 'loaded' || departments.state !== 'loaded') return <Spinner />;
  const company = { employees: employees.value, departments: departments.value };
  return place === '' ? (
    <DepartmentList company={company} open={setPlace} reload={departments.reload} />
  ) : (
    <DepartmentEditor key={place} id={place} company={company} leave={() => setPlace('')} open={open} />
  );
}
