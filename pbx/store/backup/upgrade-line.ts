import { z } from 'zod';
import { employeeOfToday, optionsOfToday } from '../migrations/0003-bodies.ts';
import { employeeWithStatusRules, optionsWithCallerIdChoice } from '../migrations/0004-bodies.ts';
import type { Body, BodyChanges } from '../migrations/change-bodies.ts';

const Bodies = z.looseObject({
  line: z.literal('company'),
  settings: z.looseObject({ employees: z.array(z.looseObject({})), options: z.looseObject({}) }),
});

/** What became of settings since, by the last version of the format that was written before it; oldest first. */
const CHANGES: readonly (BodyChanges & { readonly until: number })[] = [
  { until: 1, employee: employeeOfToday, options: optionsOfToday },
  { until: 3, employee: employeeWithStatusRules, options: optionsWithCallerIdChoice },
];

/** A line as an older program wrote it → as this one reads it. */
export const upgradeLine = (line: unknown, version: number): unknown => {
  const company = Bodies.safeParse(line);
  if (!company.success) return line;
  const { settings } = company.data;
  let employees: readonly Body[] = settings.employees;
  let options: Body = settings.options;
  for (const change of CHANGES.filter(({ until }) => version <= until)) {
    employees = employees.map(change.employee);
    options = change.options(options);
  }
  return { ...company.data, settings: { ...settings, employees, options } };
};
