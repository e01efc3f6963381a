import type { Role } from '../../../../pbx/contract/session.ts';

export type TableColumn =
  | 'name'
  | 'login'
  | 'extension'
  | 'role'
  | 'email'
  | 'mobile'
  | 'position'
  | 'departments';

/** By the words that our own export and people put on top. */
const HEADINGS: readonly (readonly [RegExp, TableColumn])[] = [
  [/^(name|full name|employee|имя|фио|ф\.и\.о\.?|сотрудник|имя и фамилия|фамилия и имя)$/, 'name'],
  [/^(login|user ?name|логин)$/, 'login'],
  [/^(extension|ext\.?|short number|короткий номер|внутренний номер|внутренний|добавочный)$/, 'extension'],
  [/^(role|роль|права)$/, 'role'],
  [/mail|почта/, 'email'],
  [/^(mobile|cell|phone)|мобильн|сотов|^телефон$/, 'mobile'],
  [/^(position|job title|title|должность)$/, 'position'],
  [/^(departments?|отделы?)$/, 'departments'],
];

/** What a column holds; undefined: nothing that is asked for. */
export const tableColumn = (heading: string): TableColumn | undefined => {
  const words = heading.trim().toLowerCase();
  return HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
};

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(admin|administrator|администратор|админ)$/, 'administrator'],
  [/^(|user|employee|пользователь|сотрудник)$/, 'user'],
  [/^(limited([ -]user)?|ограниченный( пользователь)?)$/, 'limited-user'],
];

/** An empty cell is an ordinary user; undefined: no such role. */
export const tableRole = (cell: string): Role | undefined =>
  ROLES.find(([pattern]) => pattern.test(cell.trim().toLowerCase()))?.[1];
