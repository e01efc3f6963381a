import type { CompanyOptions, CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { Identifier } from '../contract/identifier.ts';
import type { CompanySchedule, Day } from '../contract/schedule.ts';
import { newDepartment } from './new-department.ts';
import { newEmployee } from './new-employee.ts';

export const SALES_DEPARTMENT = 'Отдел продаж';

const office: Day = [{ from: '09:00', to: '18:00' }];

const officeHours = (): CompanySchedule => ({
  timeZone: 'Europe/Moscow',
  week: {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: office,
    saturday: [],
    sunday: [],
  },
  exceptions: [],
});

const newOptions = (name: string, administrator: Identifier): CompanyOptions => ({
  name,
  mainNumber: null,
  employeesChooseCallerId: false,
  answeringMachine: { greeting: null, for: [administrator] },
  fax: { enabled: false, email: null },
  codes: { pickup: '*8', park: '*70', voicemail: '*98', echoTest: '*43', conference: '*71' },
  numberRules: { country: 'RU', areaCode: '', rewrites: [] },
  ringSeconds: 30,
  recordCalls: false,
  recordOnDemand: false,
  maxOutsideCalls: 20,
});

/**
 * A company as it starts: one administrator, who is «Отдел продаж» until there are others, working days from nine
 * to six in Moscow. Ids are the caller's affair.
 */
export const newCompany = (given: {
  readonly id: Identifier;
  readonly domain: string;
  readonly name: string;
  readonly salesDepartment: Identifier;
  readonly administrator: Pick<Employee, 'id' | 'name'> & Partial<Employee>;
}): CompanySettings => {
  const nobody = { employees: [], departments: [] };
  const administrator = newEmployee(nobody, { ...given.administrator, role: 'administrator' });
  const sales = newDepartment(nobody, {
    id: given.salesDepartment,
    name: SALES_DEPARTMENT,
    members: [{ employee: administrator.id, priority: 1 }],
  });
  return {
    id: given.id,
    domain: given.domain,
    options: newOptions(given.name, administrator.id),
    schedule: officeHours(),
    employees: [administrator],
    departments: [sales],
    numbers: [],
    greetings: [],
  };
};
