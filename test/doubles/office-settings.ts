import { demoOffice } from '../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { Department } from '../../pbx/contract/department.ts';
import type { Route } from '../../pbx/contract/destination.ts';
import type { Employee } from '../../pbx/contract/employee.ts';

/** «Ромашка» with some settings changed: anna 101, ivan 102, maria 103, «Отдел продаж» 200, +78432009818. */
export const office = (
  changes: {
    readonly options?: Partial<CompanySettings['options']>;
    readonly anna?: Partial<Employee>;
    readonly ivan?: Partial<Employee>;
    readonly maria?: Partial<Employee>;
    readonly sales?: Partial<Department>;
    readonly departments?: readonly Department[];
    readonly bySchedule?: boolean;
    readonly working?: Route;
    readonly nonWorking?: Route;
  } = {},
): CompanySettings => {
  const { bySchedule = false, working, nonWorking } = changes;
  const { anna, ivan, maria } = changes;
  const people: Readonly<Record<string, Partial<Employee> | undefined>> = { anna, ivan, maria };
  return {
    ...demoOffice,
    options: { ...demoOffice.options, ...changes.options },
    employees: demoOffice.employees.map((employee) => ({ ...employee, ...people[employee.id] })),
    departments: [
      ...demoOffice.departments.map((department) => ({ ...department, ...changes.sales })),
      ...(changes.departments ?? []),
    ],
    numbers: demoOffice.numbers.map((number) => ({
      ...number,
      bySchedule,
      working: working ?? number.working,
      nonWorking: nonWorking ?? number.nonWorking,
    })),
  };
};

/** Nobody's settings: neither forwarding nor voicemail. */
export const plain: Partial<Employee> = {
  forwarding: { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null },
  voicemail: { enabled: false, greeting: null, byEmail: false },
};
