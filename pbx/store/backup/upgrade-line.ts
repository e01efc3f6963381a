import { z } from 'zod';
import { employeeOfToday, optionsOfToday } from '../migrations/0003-bodies.ts';

const Bodies = z.looseObject({
  line: z.literal('company'),
  settings: z.looseObject({ employees: z.array(z.looseObject({})), options: z.looseObject({}) }),
});

/** A line as an older program wrote it → as this one reads it. Version 1 is of the settings before migration 0003. */
export const upgradeLine = (line: unknown, version: number): unknown => {
  const company = Bodies.safeParse(line);
  if (version > 1 || !company.success) return line;
  const { settings } = company.data;
  return {
    ...company.data,
    settings: {
      ...settings,
      employees: settings.employees.map(employeeOfToday),
      options: optionsOfToday(settings.options),
    },
  };
};
