import { lazy, Suspense, useState } from 'react';
import { Spinner } from '../../ui/spinner.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { EmployeeList, type EmployeeListView } from './employee-list.tsx';
import { allEmployees } from './select-employees.ts';

const NewEmployeePage = lazy(async () => ({
  default: (await import('./new-employee/new-employee-page.tsx')).NewEmployeePage,
}));
const ImportPage = lazy(async () => ({ default: (await import('./import/import-page.tsx')).ImportPage }));
const EmployeeEditor = lazy(async () => ({
  default: (await import('./editor/employee-editor.tsx')).EmployeeEditor,
}));

/** «Сотрудники»: all of them, one of them, a new one, many new ones. */
export function EmployeesPage(props: SettingsScreenProps) {
  const { place } = props;
  const [view, setView] = useState<EmployeeListView>({ filter: allEmployees, selected: new Set() });
  if (place === '') return <EmployeeList {...props} view={view} setView={setView} />;
  return (
    <Suspense fallback={<Spinner />}>
      {place === 'new' ? (
        <NewEmployeePage {...props} />
      ) : place === 'import' ? (
        <ImportPage {...props} />
      ) : (
        <EmployeeEditor key={place} {...props} />
      )}
    </Suspense>
  );
}
