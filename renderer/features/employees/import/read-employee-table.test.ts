import fc from 'fast-check';
import { expect, test } from 'vitest';
import { employeeTable } from '../../../../pbx/api/employees/employee-table.ts';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import { NewEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { decodeTable } from './decode-table.ts';
import { readEmployeeTable, type TableSurroundings } from './read-employee-table.ts';

const dial = (number: string) => number.replace(/[ ()-]/g, '').replace(/^[87](?=\d{10}$)/, '+7');
const around: TableSurroundings = { ...demoOffice, dial };
const nobody: TableSurroundings = { employees: [], departments: demoOffice.departments, dial };

const rowsOf = (text: string, where = around) => {
  const file = readEmployeeTable(text, where);
  if (file.outcome !== 'read') throw new Error(file.outcome);
  return file.rows;
};
/** «Пётр» in Windows-1251. */
const windows = (text: string) =>
  Uint8Array.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (letter === 'ё') return 0xb8;
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );

test('a name is enough; the rest is left to the PBX', () => {
  expect(rowsOf('ФИО\nПётр Сидоров')).toEqual([
    {
      line: 2,
      employee: {
        ...{ name: 'Пётр Сидоров', position: '', role: 'user', email: null, mobile: null },
        ...{ invite: false, mailPassword: false },
      },
      departments: [],
      problems: [],
    },
  ]);
});

test('reads what Excel writes in Russia', () => {
  const text = 'Имя;Логин;Мобильный;Роль\r\nПётр;petr;8 917 000-00-55;Администратор\r\n';
  for (const bytes of [windows(text), new TextEncoder().encode(`\uFEFF${text}`)]) {
    expect(rowsOf(decodeTable(bytes))[0]?.employee).toMatchObject({
      ...{ name: 'Пётр', login: 'petr', mobile: '+79170000055', role: 'administrator' },
    });
  }
});

test('reads English headings with commas, and says which columns it does not know', () => {
  const file = readEmployeeTable(
    'name,extension,Salary,e-mail\n"Petrov, Ivan",104,1000,ivan@example.org',
    around,
  );
  expect(file).toMatchObject({
    outcome: 'read',
    ignored: ['Salary'],
    rows: [{ employee: { name: 'Petrov, Ivan', extension: '104', email: 'ivan@example.org' }, problems: [] }],
  });
});

test.each([
  [';petr;;;;', ['name-missing']],
  ['Пётр;Пётр;;;;', ['login-invalid']],
  ['Пётр;ivan;;;;', ['login-taken']],
  ['Пётр;;102;;;', ['extension-taken']],
  ['Пётр;;200;;;', ['extension-taken']],
  ['Пётр;;1;;;', ['extension-invalid']],
  ['Пётр;;;король;;', ['role-unknown']],
  ['Пётр;;;;petr@;', ['email-invalid']],
  ['Пётр;;;;;12', ['mobile-invalid']],
  [`${'ы'.repeat(81)};;;;;`, ['name-long']],
])('says what is wrong with «%s»', (line, problems) => {
  expect(rowsOf(`имя;логин;короткий номер;роль;почта;мобильный\n${line}`)).toMatchObject([
    { line: 2, problems },
  ]);
});

test('finds departments by name, and what stands in the file twice', () => {
  const text = 'имя;логин;отделы\nПётр;petr;отдел продаж\n\nЯна;petr;Склад';
  expect(rowsOf(text)).toMatchObject([
    { line: 2, departments: ['sales'], problems: ['login-repeated'] },
    { line: 4, departments: [], problems: ['login-repeated', 'department-unknown'] },
  ]);
});

test.each([
  ['', 'empty'],
  ['имя;логин', 'empty'],
  ['логин;почта\npetr;petr@example.org', 'no-names'],
])('takes %j for no table of employees', (text, outcome) => {
  expect(readEmployeeTable(text, around)).toEqual({ outcome });
});

test.each(['ru', 'en'] as const)('reads back what was exported (%s)', (language) => {
  const rows = rowsOf(employeeTable(demoOffice, { language }), nobody);
  expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
  expect(rows.map(({ employee, departments }) => ({ ...employee, departments }))).toMatchObject(
    demoOffice.employees.map(({ name, login, extension, role }) => ({
      ...{ name, login, extension, role, departments: ['sales'] },
    })),
  );
});

test('whatever the file is, it does not throw, and what it takes the PBX would read', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('имя', 'petr', '104', '"', ';', '\n', '+79170000055'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }), (table) => {
      const text = `имя;логин;короткий номер;роль;почта;мобильный\n${table.map((row) => row.join(';')).join('\n')}`;
      const file = readEmployeeTable(text, around);
      if (file.outcome !== 'read') return;
      for (const { employee } of file.rows.filter(({ problems }) => problems.length === 0))
        expect(NewEmployee.safeParse(employee).success, JSON.stringify(employee)).toBe(true);
    }),
  );
});
