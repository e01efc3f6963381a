import { EmployeePage, type VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import type { ApiResult } from '../../api/api-result.ts';
import type { PbxApi } from '../../api/pbx-api.ts';

/** The most that the API gives at once. */
const PAGE = 200;

/**
 * All employees, page after page, by name. All of them, because they are searched in the wrong keyboard layout and
 * filtered by department and by what telephones do, and none of that the API knows; a thousand are five pages.
 */
export async function readAllEmployees(api: PbxApi): Promise<ApiResult<VersionedEmployee[]>> {
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
