import type { CompanySettings } from '../contract/company-settings.ts';
import { newCompany } from './new-company.ts';
import { newEmployee } from './new-employee.ts';
import { newNumber } from './new-number.ts';

const NUMBER = '+78432009818';

const ANNA = 'anna';
const IVAN = 'ivan';
const MARIA = 'maria';
const SALES = 'sales';

const started = newCompany({
  id: 'romashka',
  domain: 'romashka.localhost',
  name: 'Ромашка',
  salesDepartment: SALES,
  administrator: { id: ANNA, name: 'Анна Соколова', login: 'anna', extension: '101' },
});

const colleagues = [
  newEmployee(started, { id: IVAN, name: 'Иван Петров', login: 'ivan', extension: '102' }),
  newEmployee(started, {
    id: MARIA,
    name: 'Мария Кузнецова',
    login: 'maria',
    extension: '103',
    role: 'limited-user',
  }),
];

/**
 * The office to try the communicator on: three employees, one department, one number that always works. Without
 * voicemail, so that «занято», «отклонён» and «не отвечает» are seen as they are.
 */
export const demoOffice: CompanySettings = {
  ...started,
  options: {
    ...started.options,
    mainNumber: NUMBER,
    numberRules: { ...started.options.numberRules, areaCode: '843' },
    recordOnDemand: true,
  },
  employees: [...started.employees, ...colleagues].map((employee) => ({
    ...employee,
    voicemail: { ...employee.voicemail, enabled: false },
  })),
  departments: started.departments.map((department) => ({
    ...department,
    members: [ANNA, IVAN, MARIA].map((employee) => ({ employee, priority: 1 })),
  })),
  // Whoever tries it at night must hear it ring, too.
  numbers: [newNumber({ id: 'main-number', number: NUMBER, label: 'Основной', bySchedule: false }, SALES)],
};
