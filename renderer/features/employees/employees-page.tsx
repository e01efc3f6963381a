import { lazy, Suspense } from 'react';
import { Spinner } from '../../ui/spinner.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { EmployeeList } from './employee-list.tsx';

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
  if (place === '') return <EmployeeList {...props} />;
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
