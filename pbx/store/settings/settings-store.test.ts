import { expect, it } from 'vitest';
import {
  aCredential,
  aDepartment,
  aNumber,
  anEmployee,
  neighbourSettings,
  officeSettings,
} from '../../../test/doubles/stored-office.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { SettingsChange } from '../ports/settings-store.ts';

const maria = anEmployee({ id: 'maria', name: 'Мария Кузнецова', extension: '103' });
const hire = (value = maria): SettingsChange => ({ change: 'put', of: 'employee', value, expected: null });

await onEveryDatabase('SettingsStore', (newLocation) => {
  const open = async () => (await storesWithOffice(newLocation)).settings;

  it('tells nothing of a company that there is not', async () => {
    const settings = await open();
    expect(await settings.read('nobody')).toBeUndefined();
    expect(await settings.commit('nobody', [], 1)).toEqual({ result: 'no-such-company' });
  });

  it('puts a new employee last, with his credential', async () => {
    const { settings, credentials } = await storesWithOffice(newLocation);
    const change = {
      change: 'put',
      of: 'employee',
      value: maria,
      expected: null,
      credential: aCredential('maria'),
    } as const;
    const result = await settings.commit('romashka', [change], 1);
    expect(result).toMatchObject({ result: 'committed', stored: { revision: 2 } });
    const stored = await settings.read('romashka');
    expect(stored?.settings.employees.map(({ id }) => id)).toEqual(['anna', 'ivan', 'maria']);
    expect(stored?.versions.employees).toEqual({ anna: 1, ivan: 1, maria: 1 });
    expect(await credentials.findByLogin('romashka', 'maria')).toEqual({
      employee: 'maria',
      login: 'maria',
      ...aCredential('maria'),
    });
  });

  it('answers with what is stored from then on', async () => {
    const settings = await open();
    const result = await settings.commit('romashka', [hire()], 1);
    expect(result).toEqual({ result: 'committed', stored: await settings.read('romashka') });
  });

  it('changes one of everything in one commit', async () => {
    const settings = await open();
    const before = officeSettings();
    const mailServer = {
      host: 'mail.test',
      port: 587,
      security: 'starttls',
      signIn: null,
      from: 'pbx@mail.test',
    } as const;
    const greeting = { id: 'hello', name: 'Привет', seconds: 3.5, uploadedAt: '2026-01-01T00:00:00Z' };
    const changes: SettingsChange[] = [
      { change: 'put', of: 'greeting', value: greeting, expected: null },
      { change: 'put', of: 'employee', value: anEmployee({ id: 'anna', position: 'Директор' }), expected: 1 },
      { change: 'put', of: 'department', value: aDepartment({ id: 'sales', name: 'Продажи' }), expected: 1 },
      { change: 'put', of: 'number', value: aNumber({ id: 'main', label: 'Реклама' }), expected: 1 },
      { change: 'put', of: 'options', value: { ...before.options, name: 'Ромашка-2' }, expected: 1 },
      { change: 'put', of: 'schedule', value: { ...before.schedule, timeZone: 'Asia/Omsk' }, expected: 1 },
      { change: 'put', of: 'mail-server', value: mailServer, expected: 1 },
    ];
    await settings.commit('romashka', changes, 1);
    const stored = await settings.read('romashka');
    expect(stored).toMatchObject({
      settings: {
        options: { name: 'Ромашка-2' },
        schedule: { timeZone: 'Asia/Omsk' },
        employees: [{ position: 'Директор' }, { id: 'ivan' }],
        departments: [{ name: 'Продажи' }],
        numbers: [{ label: 'Реклама' }],
        greetings: [greeting],
      },
      mailServer,
      versions: {
        options: 2,
        schedule: 2,
        mailServer: 2,
        employees: { anna: 2, ivan: 1 },
        departments: { sales: 2 },
        numbers: { main: 2 },
        greetings: { hello: 1 },
      },
    });
  });

  it('shows the new name of the company in the list', async () => {
    const { settings, companies } = await storesWithOffice(newLocation);
    const options = { ...officeSettings().options, name: 'Василёк' };
    await settings.commit('romashka', [{ change: 'put', of: 'options', value: options, expected: 1 }], 1);
    expect(await companies.find('romashka')).toMatchObject({ name: 'Василёк' });
  });

  it('removes one of each, and the credential with the employee', async () => {
    const { settings, credentials } = await storesWithOffice(newLocation);
    await credentials.put('romashka', 'ivan', aCredential('ivan'));
    await settings.commit(
      'romashka',
      [
        { change: 'remove', of: 'employee', id: 'ivan', expected: 1 },
        { change: 'remove', of: 'department', id: 'sales', expected: 1 },
        { change: 'remove', of: 'number', id: 'main', expected: 1 },
      ],
      1,
    );
    expect((await settings.read('romashka'))?.settings).toMatchObject({
      employees: [{ id: 'anna' }],
      departments: [],
      numbers: [],
    });
    expect(await credentials.all('romashka')).toEqual([]);
  });

  it('refuses a change of something that was changed meanwhile, and writes nothing', async () => {
    const settings = await open();
    await settings.commit(
      'romashka',
      [{ change: 'put', of: 'employee', value: anEmployee({ id: 'anna', position: '1' }), expected: 1 }],
      1,
    );
    const late = {
      change: 'put',
      of: 'employee',
      value: anEmployee({ id: 'anna', position: '2' }),
      expected: 1,
    } as const;
    expect(await settings.commit('romashka', [hire(), late], 1)).toEqual({
      result: 'stale',
      of: 'employee',
      id: 'anna',
      current: 2,
    });
    expect((await settings.read('romashka'))?.settings.employees).toMatchObject([
      { position: '1' },
      { id: 'ivan' },
    ]);
  });

  it('tells a removed thing and one that is there already from what was expected', async () => {
    const settings = await open();
    const gone = { change: 'remove', of: 'greeting', id: 'hello', expected: 1 } as const;
    expect(await settings.commit('romashka', [gone], 1)).toMatchObject({ result: 'stale', current: null });
    expect(await settings.commit('romashka', [hire(anEmployee({ id: 'anna' }))], 1)).toMatchObject({
      result: 'stale',
      current: 1,
    });
    const options = { change: 'put', of: 'options', value: officeSettings().options, expected: 7 } as const;
    expect(await settings.commit('romashka', [options], 1)).toEqual({
      result: 'stale',
      of: 'options',
      id: 'romashka',
      current: 1,
    });
  });

  it('refuses what was checked against settings that are no more', async () => {
    const settings = await open();
    await settings.commit('romashka', [hire()], 1);
    const other = hire(anEmployee({ id: 'oleg', extension: '104' }));
    expect(await settings.commit('romashka', [other], 1)).toEqual({ result: 'overtaken' });
    expect(await settings.commit('romashka', [other], 2)).toMatchObject({ result: 'committed' });
  });

  it('lets one of two commits at the same time win', async () => {
    const settings = await open();
    const both = await Promise.all([
      settings.commit('romashka', [hire()], 1),
      settings.commit('romashka', [hire(anEmployee({ id: 'oleg', extension: '104' }))], 1),
    ]);
    expect(both.map(({ result }) => result).sort()).toEqual(['committed', 'overtaken']);
  });

  it.each([
    ['login', hire(anEmployee({ id: 'other', login: 'anna', extension: '103' }))],
    ['extension', hire(anEmployee({ id: 'other', extension: '102' }))],
    ['extension', hire(anEmployee({ id: 'other', extension: '200' }))],
    ['number', { change: 'put', of: 'number', value: aNumber({ id: 'other' }), expected: null }],
    [
      'number',
      {
        change: 'put',
        of: 'number',
        value: aNumber({ id: 'other', number: '+78432009819' }),
        expected: null,
      },
    ],
  ] satisfies [string, SettingsChange][])(
    'refuses a %s that is taken, and writes nothing',
    async (what, change) => {
      const settings = await open();
      expect(await settings.commit('romashka', [hire(), change], 1)).toEqual({ result: 'not-unique', what });
      expect((await settings.read('romashka'))?.settings).toEqual(officeSettings());
    },
  );

  it('lets two employees swap their short numbers', async () => {
    const settings = await open();
    const result = await settings.commit(
      'romashka',
      [
        { change: 'put', of: 'employee', value: anEmployee({ id: 'anna', extension: '102' }), expected: 1 },
        { change: 'put', of: 'employee', value: anEmployee({ id: 'ivan', extension: '101' }), expected: 1 },
      ],
      1,
    );
    expect(result).toMatchObject({ result: 'committed' });
  });

  it('frees the short number of an employee who is removed in the same commit', async () => {
    const settings = await open();
    const heir = hire(anEmployee({ id: 'heir', extension: '102' }));
    const result = await settings.commit(
      'romashka',
      [heir, { change: 'remove', of: 'employee', id: 'ivan', expected: 1 }],
      1,
    );
    expect(result).toMatchObject({ result: 'committed' });
  });

  it('changes nothing of another company, which may use the same names', async () => {
    const settings = await open();
    await settings.commit(
      'romashka',
      [hire(), { change: 'remove', of: 'employee', id: 'ivan', expected: 1 }],
      1,
    );
    expect((await settings.read('lyutik'))?.settings).toEqual(neighbourSettings());
    expect(await settings.commit('lyutik', [hire()], 1)).toMatchObject({ result: 'committed' });
  });
});
