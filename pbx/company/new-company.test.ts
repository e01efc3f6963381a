import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompanySettings } from '../contract/company-settings.ts';
import { Login } from '../contract/identifier.ts';
import { checkSettings } from './check-settings.ts';
import { newCompany } from './new-company.ts';
import { newDepartment } from './new-department.ts';
import { newEmployee } from './new-employee.ts';
import { newNumber } from './new-number.ts';
import { proposeEmployeeExtension, proposeLogin } from './proposals.ts';

const company = newCompany({
  id: 'c',
  domain: 'company.vats.example',
  name: 'Компания',
  salesDepartment: 's',
  administrator: { id: 'a', name: 'Анна Соколова', email: 'anna@company.example' },
});

describe('a new company', () => {
  it('has «Отдел продаж», an administrator and hours from the start, and nothing wrong with it', () => {
    expect(company.departments.map(({ name, extension }) => [name, extension])).toEqual([
      ['Отдел продаж', '200'],
    ]);
    expect(company.employees.map(({ login, role }) => [login, role])).toEqual([
      ['anna.sokolova', 'administrator'],
    ]);
    expect(CompanySettings.parse(company)).toEqual(company);
    expect(checkSettings(company)).toEqual([]);
  });

  it('«Эта карточка выбрана по умолчанию и направлена в отдел продаж»: a number works before anybody sets it up', () => {
    const number = newNumber({ id: 'n', number: '+78432009818' }, 's');
    expect(number.working.target).toEqual({ to: 'department', department: 's' });
    expect(number.nonWorking.target).toEqual({ to: 'answering-machine' });
    expect(checkSettings({ ...company, numbers: [number] })).toEqual([]);
  });
});

describe('a new employee', () => {
  it('«Рекомендуем сразу настроить переадресацию на мобильный»: after 7 seconds', () => {
    const employee = newEmployee(company, { id: 'i', name: 'Иван', mobile: '+79170000017' });
    expect(employee.forwarding.onNoAnswer).toEqual({
      afterSeconds: 7,
      target: { to: 'outside', number: '+79170000017' },
    });
    expect(checkSettings({ ...company, employees: [...company.employees, employee] })).toEqual([]);
  });

  it('without a mobile is forwarded nowhere, and may not call abroad', () => {
    const employee = newEmployee(company, { id: 'i', name: 'Иван' });
    expect(employee.forwarding.onNoAnswer).toBeNull();
    expect(employee.outgoing.international).toBe(false);
  });
});

describe('proposals', () => {
  it.each([
    ['Юлия Щукина', 'yuliya.shchukina'],
    ['Цой Хасан', 'tsoy.khasan'],
    ['Пётр Ёлкин', 'pyotr.yolkin'],
    ["Jean-Luc d'Arc", 'jean.luc.d.arc'],
    ['Анна Соколова', 'anna.sokolova2'],
    ['007', 'user'],
  ])('%s signs in as %s', (name, login) => {
    expect(proposeLogin(name, company)).toBe(login);
  });

  it('proposes a login that fits and is free, whatever the name', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 5 }), (names) => {
        const employees = [...company.employees];
        for (const [index, name] of names.entries())
          employees.push(newEmployee({ employees, departments: [] }, { id: `e${index}`, name }));
        expect(employees.every(({ login }) => Login.safeParse(login).success)).toBe(true);
        expect(new Set(employees.map(({ login }) => login)).size).toBe(employees.length);
        expect(new Set(employees.map(({ extension }) => extension)).size).toBe(employees.length);
      }),
    );
  });

  it('leaves out short numbers of departments, and 112', () => {
    const many = {
      ...company,
      employees: Array.from({ length: 11 }, (_, index) =>
        newEmployee(company, { id: `e${index}`, name: 'Имя', extension: String(101 + index) }),
      ),
      departments: [newDepartment(company, { id: 'd', name: 'Склад', extension: '113' })],
    };
    expect(proposeEmployeeExtension(many)).toBe('114');
  });
});
