import type { Employee } from '../../contract/employee.ts';
import type { EmployeeQuery } from '../../contract/employee-administration.ts';
import { ProblemError } from '../problem-error.ts';

const byWords = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' });

const ROLE_ORDER = { administrator: '1', user: '2', 'limited-user': '3' } as const;

/** A page of those who fit, in order. `cursor`: the id of the last one of the page before. */
export const selectEmployees = <One extends Employee>(
  all: readonly One[],
  { search, role, sort, order, cursor, limit }: EmployeeQuery,
): { readonly employees: One[]; readonly total: number; readonly next: string | null } => {
  const sign = order === 'ascending' ? 1 : -1;
  const key = (employee: One) => (sort === 'role' ? ROLE_ORDER[employee.role] : employee[sort]);
  const sorted = all.toSorted(
    (one, other) =>
      sign * byWords.compare(key(one), key(other)) ||
      byWords.compare(one.name, other.name) ||
      byWords.compare(one.id, other.id),
  );
  const fits = (employee: One) =>
    (role === undefined || employee.role === role) && matches(employee, search ?? '');
  const begin = cursor === undefined ? 0 : sorted.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && begin === 0) {
    throw new ProblemError('validation-failed', { errors: [{ at: '/cursor', code: 'not-a-cursor' }] });
  }
  const rest = sorted.slice(begin).filter(fits);
  const employees = rest.slice(0, limit);
  const next = rest.length > limit ? (employees.at(-1)?.id ?? null) : null;
  return { employees, total: all.filter(fits).length, next };
};

const matches = (employee: Employee, search: string): boolean => {
  const { name, login, extension, email, mobile, position } = employee;
  const wanted = search.toLocaleLowerCase('ru');
  return [name, login, extension, email, mobile, position].some((text) =>
    text?.toLocaleLowerCase('ru').includes(wanted),
  );
};
