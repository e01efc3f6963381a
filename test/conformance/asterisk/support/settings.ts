import { newCompany } from '../../../../pbx/company/new-company.ts';
import { newEmployee } from '../../../../pbx/company/new-employee.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import { DOMAIN } from '../../embedded/support/test-office.ts';

const started = newCompany({
  id: 'office',
  domain: DOMAIN,
  name: 'Ромашка',
  salesDepartment: 'sales',
  administrator: { id: 'anna', name: 'Анна Иванова', login: 'anna', extension: '101' },
});

/** Four employees who call one another; whoever is not there has voicemail. */
export const settings: CompanySettings = {
  ...started,
  employees: [
    ...started.employees,
    newEmployee(started, { id: 'ivan', name: 'Иван Петров', login: 'ivan', extension: '102' }),
    newEmployee(started, { id: 'maria', name: 'Мария', login: 'maria', extension: '103' }),
    newEmployee(started, { id: 'oleg', name: 'Олег', login: 'oleg', extension: '104' }),
  ],
};
