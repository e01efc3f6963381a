import { expect, it } from 'vitest';
import type { Trunk } from '../../contract/trunk.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';

const mango: Trunk = {
  name: 'mango',
  server: 'sip.mango.example',
  transport: 'udp',
  account: { login: 'u1', password: 'secret' },
  callsFrom: [],
  callerIdIn: 'asserted',
  numbers: 'digits',
};
const gateway: Trunk = { ...mango, name: 'gateway', account: null, callsFrom: ['192.168.1.5'] };
const NUMBER = '+78432009818';

await onEveryDatabase('TrunkStore', (newLocation) => {
  it('keeps outside lines by name, each once', async () => {
    const { trunks } = await storesWithOffice(newLocation);
    expect(await trunks.list()).toEqual([]);
    expect(await trunks.add(mango)).toBe(true);
    expect(await trunks.add(gateway)).toBe(true);
    expect(await trunks.add({ ...mango, server: 'elsewhere' })).toBe(false);
    expect(await trunks.list()).toEqual([gateway, mango]);
    const changed = { ...mango, server: 'sip2.mango.example' };
    expect(await trunks.change(changed)).toBe(true);
    expect(await trunks.change({ ...mango, name: 'another' })).toBe(false);
    expect(await trunks.list()).toEqual([gateway, changed]);
  });

  it('connects a number by one trunk at a time, and by none when that is removed', async () => {
    const { trunks, companies } = await storesWithOffice(newLocation);
    for (const trunk of [mango, gateway]) await trunks.add(trunk);
    expect(await trunks.connect({ number: NUMBER, trunk: 'nobody' })).toBe(false);
    expect(await trunks.connect({ number: NUMBER, trunk: 'mango' })).toBe(true);
    expect(await trunks.connect({ number: NUMBER, trunk: 'gateway' })).toBe(true);
    await companies.remove('romashka');
    expect(await trunks.numbers()).toEqual([{ number: NUMBER, trunk: 'gateway' }]);
    expect(await trunks.remove('gateway')).toBe(true);
    expect(await trunks.numbers()).toEqual([]);
    expect(await trunks.remove('gateway')).toBe(false);
    await trunks.connect({ number: NUMBER, trunk: 'mango' });
    expect(await trunks.disconnect(NUMBER)).toBe(true);
    expect(await trunks.disconnect(NUMBER)).toBe(false);
  });
});
