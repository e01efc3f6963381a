import { expect, it } from 'vitest';
import { RecordingAri } from '../../../../test/doubles/recording-ari.ts';
import type { CompanyDirectory } from '../../port.ts';
import { AriClient } from '../ari/ari-client.ts';
import { ShortNumbers } from './short-numbers.ts';

const DOMAIN = 'office.example';

it('are those of employees, and of nobody who has left or is no employee', async () => {
  await using ari = await RecordingAri.open();
  const people = new Map([
    ['anna', '101'],
    ['ivan', '102'],
  ]);
  const company: CompanyDirectory = {
    logins: () => [...people.keys(), 'olga'],
    digestSecret: () => undefined,
    resolve: (user) => user,
    mayWatch: () => true,
    party: (login) => ({ name: login, number: people.get(login) ?? '' }),
    outsidePhone: (login) => (login === 'olga' ? { name: 'Ольга', number: '+79160000000' } : undefined),
  };
  const numbers = new ShortNumbers(new AriClient({ url: ari.url, user: 'u', password: 'p' }), {
    company: () => company,
    domains: () => [DOMAIN],
  });
  const told = async (work: Promise<void>): Promise<readonly string[]> => {
    await work;
    return ari
      .variables()
      .map((told) => told.replace(`person-${DOMAIN}-`, ''))
      .sort();
  };
  expect(await told(numbers.synchronise())).toEqual(['101=anna', '102=ivan', 'anna=anna', 'ivan=ivan']);
  expect(await told(numbers.changed(DOMAIN))).toEqual([]);
  people.set('ivan', '103');
  people.delete('anna');
  expect(await told(numbers.changed(DOMAIN))).toEqual(['101=null', '102=null', '103=ivan', 'anna=null']);
  expect(await told(numbers.synchronise())).toEqual(['103=ivan', 'ivan=ivan']);
});
