import { z } from 'zod';
import { EmployeePage, type VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import {
  type VersionedDepartment,
  VersionedDepartment as Department,
} from '../../../pbx/contract/settings-administration.ts';
import type { ApiResult } from '../../api/api-result.ts';
import type { PbxAccess } from '../../api/pbx-access.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** As many as the PBX gives at once. */
const PAGE = 200;

/** Everybody of the company, by name. */
export function useAllEmployees(): UsedResource<readonly VersionedEmployee[]> {
  return useResource({
    key: 'all-employees',
    load: readAllEmployees,
    changesWith: ({ type }) => type === 'employee-changed',
  });
}

/** Every department of the company. */
export function useAllDepartments(): UsedResource<readonly VersionedDepartment[]> {
  return useResource<readonly VersionedDepartment[]>({
    key: 'all-departments',
    load: ({ api }) => api.get('/v1/departments', z.array(Department)),
    changesWith: ({ type }) => type === 'department-changed',
  });
}

async function readAllEmployees({ api }: PbxAccess): Promise<ApiResult<readonly VersionedEmployee[]>> {
  const all: VersionedEmployee[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.get('/v1/employees', EmployeePage, { limit: PAGE, ...(cursor && { cursor }) });
    if (!page.ok) return page;
    all.push(...page.value.employees);
    cursor = page.value.next ?? undefined;
  } while (cursor !== undefined);
  return { ok: true, value: all };
}
