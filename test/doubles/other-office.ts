import { newCompany } from '../../pbx/company/new-company.ts';
import { newEmployee } from '../../pbx/company/new-employee.ts';
import { newNumber } from '../../pbx/company/new-number.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';

const started = newCompany({
  id: 'lutik',
  domain: 'lutik.localhost',
  name: 'Лютик',
  salesDepartment: 'lutik-sales',
  administrator: { id: 'lutik-boris', name: 'Борис Лютиков', login: 'boris', extension: '101' },
});

/** A second tenant of the same PBX, with one employee of each role. */
export const otherOffice: CompanySettings = {
  ...started,
  employees: [
    ...started.employees,
    newEmployee(started, { id: 'lutik-vera', name: 'Вера Лютикова', login: 'vera', extension: '102' }),
    newEmployee(started, {
      id: 'lutik-gleb',
      name: 'Глеб Лютиков',
      login: 'gleb',
      extension: '103',
      role: 'limited-user',
    }),
  ],
  numbers: [newNumber({ id: 'lutik-number', number: '+78432000000' }, 'lutik-sales')],
};
