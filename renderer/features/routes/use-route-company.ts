import { z } from 'zod';
import {
  VersionedDepartment,
  VersionedGreeting,
  VersionedNumber,
  VersionedOptions,
  VersionedSchedule,
} from '../../../pbx/contract/settings-administration.ts';
import type { PbxNews } from '../../../preload/contract/pbx-api.ts';
import type { ApiResult } from '../../api/api-result.ts';
import type { PbxApi } from '../../api/pbx-api.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';
import { readAllEmployees } from '../company/read-all-employees.ts';
import { type RouteCompany, routeCompany } from './route-company.ts';

/** All that routes name, as it is at the PBX now. */
export const useRouteCompany = (): UsedResource<RouteCompany> =>
  useResource({ key: 'routes company', load: ({ api }) => readCompany(api), changesWith: isOfCompany });

const isOfCompany = ({ type }: PbxNews): boolean =>
  type === 'employee-changed' ||
  type === 'department-changed' ||
  type === 'greeting-changed' ||
  type === 'number-changed' ||
  type === 'settings-changed';

async function readCompany(api: PbxApi): Promise<ApiResult<RouteCompany>> {
  const [employees, departments, greetings, schedule, options, numbers] = await Promise.all([
    readAllEmployees(api),
    api.get('/v1/departments', z.array(VersionedDepartment)),
    api.get('/v1/greetings', z.array(VersionedGreeting)),
    api.get('/v1/schedule', VersionedSchedule),
    api.get('/v1/options', VersionedOptions),
    api.get('/v1/numbers', z.array(VersionedNumber)),
  ]);
  if (!employees.ok) return employees;
  if (!departments.ok) return departments;
  if (!greetings.ok) return greetings;
  if (!schedule.ok) return schedule;
  if (!options.ok) return options;
  if (!numbers.ok) return numbers;
  const value = routeCompany({
    employees: employees.value,
    departments: departments.value,
    greetings: greetings.value,
    schedule: schedule.value,
    options: options.value,
    numbers: numbers.value,
  });
  return { ok: true, value };
}
