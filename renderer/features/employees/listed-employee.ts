import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';

/** An employee as the table shows him. */
export interface ListedEmployee extends VersionedEmployee {
  readonly departments: readonly ListedDepartment[];
}

export interface ListedDepartment {
  readonly id: string;
  readonly name: string;
}
