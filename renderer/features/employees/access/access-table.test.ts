import { expect, test } from 'vitest';
import { accessTable } from './access-table.ts';

const headings = { name: 'Имя', extension: 'Номер', login: 'Логин', password: 'Пароль' };
const lines = (name: string, password: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(accessTable(headings, [{ name, extension: '104', login: 'yana', password }]))
    .split('\r\n');

test('a table opens in a spreadsheet, whatever is in its cells', () => {
  expect(lines('ООО «Рога; копыта»', 'a"b')).toEqual([
    '\uFEFFИмя;Номер;Логин;Пароль',
    '"ООО «Рога; копыта»";104;yana;"a""b"',
    '',
  ]);
});

test('a name is never a formula, and a password is left as it is', () => {
  expect(lines('=HYPERLINK("x")', '-7kd')[1]).toBe('"\'=HYPERLINK(""x"")";104;yana;-7kd');
});
