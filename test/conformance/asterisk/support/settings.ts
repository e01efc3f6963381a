import { newCompany } from '../../../../pbx/company/new-company.ts';
import { newDepartment } from '../../../../pbx/company/new-department.ts';
import { newEmployee } from '../../../../pbx/company/new-employee.ts';
import { newNumber } from '../../../../pbx/company/new-number.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import { DOMAIN } from '../../embedded/support/test-office.ts';

export const COMPANY_NUMBER = '+78432009818';
/** Leads to Anna. */
export const ANNAS_NUMBER = '+78432009819';

const started = newCompany({
  id: 'office',
  domain: DOMAIN,
  name: 'Ромашка',
  salesDepartment: 'sales',
  administrator: { id: 'anna', name: 'Анна Иванова', login: 'anna', extension: '101' },
});

const employees = [
  ...started.employees,
  newEmployee(started, { id: 'ivan', name: 'Иван Петров', login: 'ivan', extension: '102' }),
  newEmployee(started, { id: 'maria', name: 'Мария', login: 'maria', extension: '103' }),
  newEmployee(started, { id: 'oleg', name: 'Олег', login: 'oleg', extension: '104' }),
];

const members = ['ivan', 'maria'].map((employee) => ({ employee, priority: 1 }));

/** A menu at any hour: 1 is the department of Ivan and Maria; who finds both busy waits with music. */
export const settings: CompanySettings = {
  ...started,
  employees,
  options: { ...started.options, mainNumber: COMPANY_NUMBER },
  departments: [
    newDepartment(started, { id: 'sales', name: 'Отдел продаж', extension: '200', members }),
    newDepartment(started, {
      id: 'reception',
      name: 'Приёмная',
      extension: '201',
      members: [{ employee: 'anna', priority: 1 }],
      otherwise: { to: 'hang-up' },
    }),
  ],
  numbers: [
    newNumber(
      {
        id: 'main',
        number: COMPANY_NUMBER,
        bySchedule: false,
        working: {
          greeting: null,
          target: {
            to: 'menu',
            menu: {
              title: 'Главное',
              greeting: null,
              keys: { '1': { to: 'department', department: 'sales' } },
              timeoutSeconds: 5,
              otherwise: { to: 'department', department: 'sales' },
              directDial: false,
            },
          },
        },
      },
      'sales',
    ),
    newNumber(
      {
        id: 'annas',
        number: ANNAS_NUMBER,
        bySchedule: false,
        working: { greeting: null, target: { to: 'department', department: 'reception' } },
      },
      'sales',
    ),
  ],
};
