import { z } from 'zod';
import { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** Every department of the company. */
export function useAllDepartments(): UsedResource<readonly VersionedDepartment[]> {
  return useResource<readonly VersionedDepartment[]>({
    key: 'departments',
    load: ({ api }) => api.get('/v1/departments', z.array(VersionedDepartment)),
    changesWith: ({ type }) => type === 'department-changed',
  });
}
