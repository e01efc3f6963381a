import { expect, it } from 'vitest';
import { aCredential, anEmployee } from '../../../test/doubles/stored-office.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';

await onEveryDatabase('CredentialStore', (newLocation) => {
  it('finds a credential by login, in its own company only', async () => {
    const { credentials } = await storesWithOffice(newLocation);
    expect(await credentials.put('romashka', 'anna', aCredential('anna'))).toBe(true);
    expect(await credentials.findByLogin('romashka', 'anna')).toEqual({
      employee: 'anna',
      login: 'anna',
      ...aCredential('anna'),
    });
    expect(await credentials.findByLogin('lyutik', 'anna')).toBeUndefined();
    expect(await credentials.findByLogin('romashka', 'ivan')).toBeUndefined();
  });

  it('replaces a credential', async () => {
    const { credentials } = await storesWithOffice(newLocation);
    await credentials.put('romashka', 'anna', aCredential('anna'));
    await credentials.put('romashka', 'anna', { ...aCredential('new'), temporary: true });
    expect(await credentials.all('romashka')).toEqual([
      { employee: 'anna', login: 'anna', ...aCredential('new'), temporary: true },
    ]);
  });

  it('keeps none for who is no employee', async () => {
    const { credentials } = await storesWithOffice(newLocation);
    expect(await credentials.put('romashka', 'nobody', aCredential('x'))).toBe(false);
    expect(await credentials.put('nowhere', 'anna', aCredential('x'))).toBe(false);
  });

  it('goes by the new login once an employee is renamed', async () => {
    const { credentials, settings } = await storesWithOffice(newLocation);
    await credentials.put('romashka', 'anna', aCredential('anna'));
    const value = anEmployee({ id: 'anna', login: 'sokolova' });
    await settings.commit('romashka', [{ change: 'put', of: 'employee', value, expected: 1 }], 1);
    expect(await credentials.findByLogin('romashka', 'anna')).toBeUndefined();
    expect(await credentials.findByLogin('romashka', 'sokolova')).toMatchObject({ employee: 'anna' });
  });
});
