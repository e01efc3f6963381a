import { expect, it, onTestFinished } from 'vitest';
import { anEmployee, officeSettings } from '../../../test/doubles/stored-office.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import { openDatabase } from '../database/open-database.ts';
import { createCompanyStore } from '../settings/create-company-store.ts';
import { readSettings } from '../settings/read-settings.ts';
import { employeeWithStatusRules, optionsWithCallerIdChoice } from './0004-bodies.ts';
import { changeBodies } from './change-bodies.ts';

await onEveryDatabase('changeBodies', (newLocation) => {
  it('rewrites employees and options, and nothing else', async () => {
    const { database, close } = await openDatabase(await newLocation());
    onTestFinished(close);
    const settings = officeSettings();
    const ruled = settings.employees.map((employee) =>
      anEmployee({ ...employee, statusRules: { awayAfterMinutes: 5, outsideHours: 'away' } }),
    );
    const options = { ...settings.options, employeesChooseCallerId: true };
    await createCompanyStore(database).add({ ...settings, employees: ruled, options }, new Map());
    await changeBodies(database as never, {
      employee: employeeWithStatusRules,
      options: optionsWithCallerIdChoice,
    });
    expect((await readSettings(database, settings.id))?.settings).toEqual(settings);
  });
});
