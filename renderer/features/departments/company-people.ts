import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import type { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';

/** Who there is in the company, alone and together. */
export interface CompanyPeople {
  readonly employees: readonly VersionedEmployee[];
  readonly departments: readonly VersionedDepartment[];
}
