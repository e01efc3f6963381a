import { useMemo } from 'react';
import { useAllDepartments } from '../company/use-all-departments.ts';
import { useAllEmployees } from '../company/use-all-employees.ts';
import type { ListedEmployee } from './listed-employee.ts';

/** Everybody in the company with his departments, kept as it is at the PBX. */
export function useEmployeeList() {
  const employees = useAllEmployees();
  const departments = useAllDepartments();
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
