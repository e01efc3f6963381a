import type { Role } from '../../../pbx/contract/session.ts';
import { createSearchIndex, type SearchIndex } from '../../phone/search/search-index.ts';
import type { ListedEmployee } from './listed-employee.ts';
import type { Presences } from './use-presences.ts';

export const sortColumns = ['name', 'extension', 'login', 'role', 'departments', 'contacts'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface EmployeeFilter {
  readonly search: string;
  /** Undefined: any. */
  readonly role: Role | undefined;
  /** Id. */
  readonly department: string | undefined;
  readonly onlyNotRegistered: boolean;
  readonly sort: { readonly column: SortColumn; readonly isDescending: boolean };
}

export const allEmployees: EmployeeFilter = {
  search: '',
  role: undefined,
  department: undefined,
  onlyNotRegistered: false,
  sort: { column: 'name', isDescending: false },
};

const byWords = new Intl.Collator('ru', { numeric: true, sensitivity: 'base' });
const ROLE_ORDER: Readonly<Record<Role, string>> = { administrator: '1', user: '2', 'limited-user': '3' };

const sortKeys: Readonly<Record<SortColumn, (employee: ListedEmployee) => string>> = {
  name: ({ name }) => name,
  extension: ({ extension }) => extension,
  login: ({ login }) => login,
  role: ({ role }) => ROLE_ORDER[role],
  departments: ({ departments }) => departments.map(({ name }) => name).join(', '),
  contacts: ({ email, mobile }) => email ?? mobile ?? '',
};

/** The index of a list lives as long as the list. */
const indexes = new WeakMap<readonly ListedEmployee[], SearchIndex<ListedEmployee>>();

/** Whoever fits, in order. Who has nothing in the column that is sorted by comes last, whichever way. */
export function selectEmployees(
  all: readonly ListedEmployee[],
  { search, role, department, onlyNotRegistered, sort }: EmployeeFilter,
  presences: Presences,
): readonly ListedEmployee[] {
  const found = indexOf(all).find(search);
  const fits = (one: ListedEmployee) =>
    (role === undefined || one.role === role) &&
    (department === undefined || one.departments.some(({ id }) => id === department)) &&
    (!onlyNotRegistered || presences.get(one.id)?.state === 'not-registered');
  const key = sortKeys[sort.column];
  const sign = sort.isDescending ? -1 : 1;
  return found.filter(fits).toSorted((one, other) => {
    const [first, second] = [key(one), key(other)];
    if ((first === '') !== (second === '')) return first === '' ? 1 : -1;
    return sign * byWords.compare(first, second) || byWords.compare(one.name, other.name);
  });
}

function indexOf(all: readonly ListedEmployee[]): SearchIndex<ListedEmployee> {
  const known = indexes.get(all);
  if (known) return known;
  const made = createSearchIndex(all, ({ name, extension, mobile, login, email, position, departments }) => ({
    name,
    numbers: [extension, ...(mobile === null ? [] : [mobile])],
    about: [login, email ?? '', position, ...departments.map((department) => department.name)],
  }));
  indexes.set(all, made);
  return made;
}
