import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { Role } from '../../contract/session.ts';

export const TableQuery = z.strictObject({ language: z.enum(['ru', 'en']).default('ru') });

interface Words {
  /** Excel takes the separator of the country for granted. */
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly roles: Readonly<Record<Role, string>>;
}

const WORDS: Readonly<Record<'ru' | 'en', Words>> = {
  ru: {
    delimiter: ';',
    columns: ['имя', 'логин', 'короткий номер', 'роль', 'почта', 'мобильный', 'должность', 'отделы'],
    roles: {
      administrator: 'Администратор',
      user: 'Пользователь',
      'limited-user': 'Ограниченный пользователь',
    },
  },
  en: {
    delimiter: ',',
    columns: ['name', 'login', 'extension', 'role', 'email', 'mobile', 'position', 'departments'],
    roles: { administrator: 'administrator', user: 'user', 'limited-user': 'limited-user' },
  },
};

/** All employees as CSV (RFC 4180), in the columns that an import reads. */
export const employeeTable = (
  { employees, departments }: CompanySettings,
  { language }: z.infer<typeof TableQuery>,
): string => {
  const { delimiter, columns, roles } = WORDS[language];
  const departmentsOf = (id: string) =>
    departments.filter(({ members }) => members.some(({ employee }) => employee === id));
  return stringify(
    employees.map(({ id, name, login, extension, role, email, mobile, position }) => [
      ...[name, login, extension, roles[role], email],
      // A spreadsheet takes the plus for the beginning of a formula.
      mobile?.replace(/^\+/, ''),
      position,
      departmentsOf(id)
        .map((department) => department.name)
        .join(', '),
    ]),
    {
      ...{ header: true, bom: true, record_delimiter: 'windows', delimiter, columns: [...columns] },
      // A name that begins like a formula must not become one.
      escape_formulas: true,
    },
  );
};
