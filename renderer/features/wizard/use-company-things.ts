import { z } from 'zod';
import { EmployeePage, type VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { VersionedDepartment, VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** The largest page: a company that is being set up has fewer. */
const MOST = 200;

/** The first employees by name. */
export function useEmployees(): UsedResource<readonly VersionedEmployee[]> {
  return useResource({
    key: 'wizard employees',
    load: async ({ api }) => {
      const page = await api.get('/v1/employees', EmployeePage, { limit: MOST });
      return page.ok ? { ok: true, value: page.value.employees } : page;
    },
    changesWith: ({ type }) => type === 'employee-changed',
  });
}

export function useDepartments() {
  return useResource({
    key: 'wizard departments',
    load: ({ api }) => api.get('/v1/departments', z.array(VersionedDepartment)),
    changesWith: ({ type }) => type === 'department-changed',
  });
}

export function useCompanyNumbers() {
  return useResource({
    key: 'wizard numbers',
    load: ({ api }) => api.get('/v1/numbers', z.array(VersionedNumber)),
    changesWith: ({ type }) => type === 'number-changed',
  });
}
