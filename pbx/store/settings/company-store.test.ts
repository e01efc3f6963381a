import { expect, it } from 'vitest';
import {
  aCredential,
  aNumber,
  anEmployee,
  neighbourSettings,
  officeSettings,
} from '../../../test/doubles/stored-office.ts';
import { newStores, storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';

await onEveryDatabase('CompanyStore', (newLocation) => {
  it('keeps a new company whole, with its credentials', async () => {
    const { companies, settings, credentials } = await newStores(newLocation);
    const added = await companies.add(officeSettings(), new Map([['anna', aCredential('anna')]]));
    expect(added).toEqual({ result: 'added' });
    expect((await settings.read('romashka'))?.settings).toEqual(officeSettings());
    expect(await credentials.all('romashka')).toEqual([
      { employee: 'anna', login: 'anna', ...aCredential('anna') },
    ]);
  });

  it('keeps a company without people, departments and numbers', async () => {
    const { companies, settings } = await newStores(newLocation);
    const empty = officeSettings({ employees: [], departments: [], numbers: [] });
    await companies.add(empty, new Map());
    expect((await settings.read('romashka'))?.settings).toEqual(empty);
  });

  it('lists companies by domain, and finds one by id and by domain', async () => {
    const { companies } = await storesWithOffice(newLocation);
    const romashka = { id: 'romashka', domain: 'romashka.localhost', name: 'Ромашка' };
    expect((await companies.list()).map(({ id }) => id)).toEqual(['lyutik', 'romashka']);
    expect(await companies.find('romashka')).toEqual(romashka);
    expect(await companies.findByDomain('romashka.localhost')).toEqual(romashka);
    expect(await companies.find('nobody')).toBeUndefined();
  });

  it.each([
    ['id', officeSettings({ domain: 'other.localhost', numbers: [] })],
    ['domain', officeSettings({ id: 'other', numbers: [] })],
    ['number', officeSettings({ id: 'other', domain: 'other.localhost' })],
    [
      'login',
      officeSettings({
        id: 'other',
        domain: 'other.localhost',
        employees: [
          anEmployee({ id: 'a', login: 'anna' }),
          anEmployee({ id: 'b', login: 'anna', extension: '102' }),
        ],
      }),
    ],
    [
      'extension',
      officeSettings({
        id: 'other',
        domain: 'other.localhost',
        employees: [anEmployee({ id: 'a', extension: '200' })],
      }),
    ],
  ])('refuses a company whose %s is taken, and writes nothing of it', async (what, company) => {
    const { companies } = await storesWithOffice(newLocation);
    expect(await companies.add(company, new Map())).toEqual({ result: 'not-unique', what });
    expect(await companies.list()).toHaveLength(2);
  });

  it('removes a company with all it had, and leaves its neighbour alone', async () => {
    const { companies, settings, credentials } = await storesWithOffice(newLocation);
    await credentials.put('romashka', 'anna', aCredential('anna'));
    expect(await companies.remove('romashka')).toBe(true);
    expect(await settings.read('romashka')).toBeUndefined();
    expect(await credentials.all('romashka')).toEqual([]);
    expect((await settings.read('lyutik'))?.settings).toEqual(neighbourSettings());
    expect(await companies.remove('romashka')).toBe(false);
  });

  it('gives away the names of a removed company', async () => {
    const { companies } = await storesWithOffice(newLocation);
    await companies.remove('romashka');
    const heir = officeSettings({ id: 'heir', numbers: [aNumber({ id: 'n' })] });
    expect(await companies.add(heir, new Map())).toEqual({ result: 'added' });
  });
});
