import { parse } from 'csv-parse/browser/esm/sync';
import { Employee } from '../../../../pbx/contract/employee.ts';
import type { NewEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { Extension, Login, PublicNumber } from '../../../../pbx/contract/identifier.ts';
import { type TableColumn, tableColumn, tableRole } from './table-columns.ts';

type RowProblem =
  | 'name-missing'
  | 'name-long'
  | 'login-invalid'
  | 'login-taken'
  | 'login-repeated'
  | 'extension-invalid'
  | 'extension-taken'
  | 'extension-repeated'
  | 'role-unknown'
  | 'email-invalid'
  | 'mobile-invalid'
  | 'position-long'
  | 'department-unknown';

/** One line of the file. `problems`: why it cannot be taken; empty: it can. */
export interface TableRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly employee: NewEmployee;
  /** Ids. */
  readonly departments: readonly string[];
  readonly problems: readonly RowProblem[];
}

export type EmployeeTableFile =
  | { readonly outcome: 'read'; readonly rows: readonly TableRow[]; readonly ignored: readonly string[] }
  /** No table at all, or one without a column of names. */
  | { readonly outcome: 'unreadable' | 'no-names' | 'empty' };

/** What is there already, against which a file is held. */
export interface TableSurroundings {
  readonly employees: readonly Pick<Employee, 'login' | 'extension'>[];
  readonly departments: readonly { readonly id: string; readonly name: string; readonly extension: string }[];
  /** Makes E.164 of a number. */
  readonly dial: (number: string) => string;
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads employees from a table with headings and `;`, `,` or tabs between its columns (RFC 4180). */
export function readEmployeeTable(text: string, around: TableSurroundings): EmployeeTableFile {
  const lines = parseLines(text);
  if (!lines) return { outcome: 'unreadable' };
  const [head, ...body] = lines;
  if (!head || body.length === 0) return { outcome: 'empty' };
  const columns = head.record.map(tableColumn);
  if (!columns.includes('name')) return { outcome: 'no-names' };
  const ignored = head.record.filter((heading, at) => heading.trim() !== '' && !columns[at]);
  const cells = body.map(({ record, info }) => ({ line: info.lines, cell: cellsOf(record, columns) }));
  const repeated = {
    login: repeatedOf(cells.map(({ cell }) => cell('login').toLowerCase())),
    extension: repeatedOf(cells.map(({ cell }) => cell('extension'))),
  };
  return {
    outcome: 'read',
    ignored,
    rows: cells.map(({ line, cell }) => ({ line, ...readRow(cell, around, repeated) })),
  };
}

type Cell = (column: TableColumn) => string;

function readRow(
  cell: Cell,
  { employees, departments, dial }: TableSurroundings,
  repeated: Readonly<Record<'login' | 'extension', ReadonlySet<string>>>,
): Omit<TableRow, 'line'> {
  const [name, position, extension, email] = [
    cell('name'),
    cell('position'),
    cell('extension'),
    cell('email'),
  ];
  const login = cell('login').toLowerCase();
  const mobile = cell('mobile') === '' ? null : dial(cell('mobile'));
  const role = tableRole(cell('role'));
  const named = cell('departments')
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const found = named.map((one) => departments.find((department) => isSameWord(department.name, one)));
  const isNumberTaken =
    employees.some((one) => one.extension === extension) ||
    departments.some((one) => one.extension === extension);
  const checks: readonly (readonly [boolean, RowProblem])[] = [
    [name === '', 'name-missing'],
    [name.length > 80, 'name-long'],
    [login !== '' && !Login.safeParse(login).success, 'login-invalid'],
    [employees.some((one) => one.login === login), 'login-taken'],
    [repeated.login.has(login), 'login-repeated'],
    [extension !== '' && !Extension.safeParse(extension).success, 'extension-invalid'],
    [isNumberTaken, 'extension-taken'],
    [repeated.extension.has(extension), 'extension-repeated'],
    [role === undefined, 'role-unknown'],
    [email !== '' && !Employee.shape.email.safeParse(email).success, 'email-invalid'],
    [mobile !== null && !PublicNumber.safeParse(mobile).success, 'mobile-invalid'],
    [position.length > 80, 'position-long'],
    [found.includes(undefined), 'department-unknown'],
  ];
  return {
    employee: {
      ...{ name, position, role: role ?? 'user', email: email === '' ? null : email, mobile },
      // What is left out, the PBX proposes.
      ...(login !== '' && { login }),
      ...(extension !== '' && { extension }),
      ...{ invite: false, mailPassword: false },
    },
    departments: found.flatMap((department) => (department ? [department.id] : [])),
    problems: checks.filter(([isWrong]) => isWrong).map(([, problem]) => problem),
  };
}

function parseLines(text: string): readonly Line[] | undefined {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly Line[];
  } catch {
    return undefined;
  }
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** A spreadsheet is kept from taking a cell for a formula by an apostrophe before it. */
const cellsOf =
  (record: readonly string[], columns: readonly (TableColumn | undefined)[]): Cell =>
  (column) =>
    (record[columns.indexOf(column)] ?? '').trim().replace(/^'(?=[=+\-@])/, '');

function repeatedOf(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, at) => value !== '' && values.indexOf(value) !== at));
}

const isSameWord = (one: string, other: string): boolean =>
  one.localeCompare(other, 'ru', { sensitivity: 'base' }) === 0;
