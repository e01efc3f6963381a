import { expect, test } from 'vitest';
import { demoOffice } from '../../../pbx/company/demo-office.ts';
import type { ListedEmployee } from './listed-employee.ts';
import { allEmployees, type EmployeeFilter, selectEmployees } from './select-employees.ts';

const sales = { id: 'sales', name: 'Отдел продаж' };
const all: readonly ListedEmployee[] = demoOffice.employees.map((employee) => ({
  ...employee,
  version: 1,
  departments: employee.id === 'maria' ? [] : [sales],
  email: employee.id === 'ivan' ? 'petrov@romashka.example' : null,
}));
const presences = new Map([
  ['anna', { state: 'free' } as const],
  ['ivan', { state: 'not-registered' } as const],
]);
const ids = (filter: Partial<EmployeeFilter>) =>
  selectEmployees(all, { ...allEmployees, ...filter }, presences).map(({ id }) => id);

test.each([
  ['102', ['ivan']],
  ['bdfy', ['ivan']],
  ['romashka', ['ivan']],
  ['kuznetsova', ['maria']],
  ['продаж', ['anna', 'ivan']],
  ['никого', []],
])('finds by «%s»', (search, found) => expect(ids({ search })).toEqual(found));

test('narrows by role, department and what the telephone does', () => {
  expect(ids({ role: 'limited-user' })).toEqual(['maria']);
  expect(ids({ department: 'sales' })).toEqual(['anna', 'ivan']);
  // Of Мария nothing is known: that is not «not registered».
  expect(ids({ onlyNotRegistered: true })).toEqual(['ivan']);
});

test('sorts by a column, the empty ones last whichever way', () => {
  const sorted = (column: EmployeeFilter['sort']['column'], isDescending = false) =>
    ids({ sort: { column, isDescending } });
  expect(sorted('name', true)).toEqual(['maria', 'ivan', 'anna']);
  expect(sorted('role')).toEqual(['anna', 'ivan', 'maria']);
  expect(sorted('departments', true)).toEqual(['anna', 'ivan', 'maria']);
  expect(sorted('contacts')).toEqual(['ivan', 'anna', 'maria']);
  expect(sorted('contacts', true)).toEqual(['ivan', 'anna', 'maria']);
});
