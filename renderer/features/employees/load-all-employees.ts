import { EmployeePage, type VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import type { ApiResult } from '../../api/api-result.ts';
import type { PbxApi } from '../../api/pbx-api.ts';

/** The most that the API gives at once. */
const PAGE = 200;

/**
 * All employees, page after page, by name. All of them, because the table is searched in the wrong keyboard layout,
 * filtered by department and by what telephones do, and none of that the API knows; a thousand are five pages.
 */
export async function loadAllEmployees(api: PbxApi): Promise<ApiResult<readonly VersionedEmployee[]>> {
  const all: VersionedEmployee[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const page = await api.get('/v1/employees', EmployeePage, query);
    if (!page.ok) return page;
    all.push(...page.value.employees);
    cursor = page.value.next;
  } while (cursor !== null);
  return { ok: true, value: all };
}
