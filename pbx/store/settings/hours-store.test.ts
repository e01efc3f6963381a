import { expect, it } from 'vitest';
import { officeSettings } from '../../../test/doubles/stored-office.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';

await onEveryDatabase('HoursStore', (newLocation) => {
  it('keeps of each company up to when its working time was looked at', async () => {
    const { hours } = await storesWithOffice(newLocation);
    expect(await hours.read('romashka')).toBeUndefined();
    await hours.put('romashka', { at: 1_000, open: true });
    await hours.put('romashka', { at: 2_000, open: false });
    expect(await hours.read('romashka')).toEqual({ at: 2_000, open: false });
    expect(await hours.read('lyutik')).toBeUndefined();
  });

  it('keeps nothing of a company that is gone', async () => {
    const { hours, companies } = await storesWithOffice(newLocation);
    await hours.put('romashka', { at: 1_000, open: true });
    await companies.remove('romashka');
    await hours.put('romashka', { at: 2_000, open: true });
    await companies.add(officeSettings(), new Map());
    expect(await hours.read('romashka')).toBeUndefined();
  });
});
