import { useEffect, useMemo } from 'react';
import { z } from 'zod';
import { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { useResource } from '../../api/use-resource.ts';
import type { ListedEmployee } from './listed-employee.ts';
import { loadAllEmployees } from './load-all-employees.ts';

const Departments = z.array(VersionedDepartment);

/** Of many changes in a row, as during an import, not each is worth a reading of everybody. */
const PAUSE_MS = 500;

/** Everybody in the company with his departments, kept as it is at the PBX. */
export function useEmployeeList() {
  const pbx = usePbx();
  const employees = useResource({ key: 'employees, all', load: ({ api }) => loadAllEmployees(api) });
  const departments = useResource({
    key: 'departments',
    load: ({ api }) => api.get('/v1/departments', Departments),
    changesWith: ({ type }) => type === 'department-changed',
  });
  const { reload } = employees;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = pbx.events.listen(({ type }) => {
      if (type !== 'employee-changed') return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void reload();
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [pbx, reload]);

  const people = employees.state === 'loaded' ? employees.value : undefined;
  const groups = departments.state === 'loaded' ? departments.value : undefined;
  const listed = useMemo(() => {
    const of = new Map<string, ListedEmployee['departments'][number][]>();
    for (const { id, name, members } of groups ?? []) {
      for (const { employee } of members) of.set(employee, [...(of.get(employee) ?? []), { id, name }]);
    }
    return people?.map((one): ListedEmployee => ({ ...one, departments: of.get(one.id) ?? [] }));
  }, [people, groups]);
  return { employees, listed, departments: groups ?? [] };
}
