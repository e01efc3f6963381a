import { expect, it } from 'vitest';
import { loopbackServer } from '../../../../test/support/loopback-server.ts';
import { AriClient } from '../ari/ari-client.ts';
import { ShownStates } from './shown-states.ts';

const company = 'office.example';

it('are told under both names, from when Asterisk listens, and all again when it has come back', async () => {
  const told: string[] = [];
  await using server = await loopbackServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://asterisk');
    const device = decodeURIComponent(url.pathname).replace('/deviceStates/Stasis:', '');
    told.push(`${device} ${url.searchParams.get('deviceState')}`);
    response.writeHead(204).end();
  });
  const taken = (): readonly string[] => told.splice(0).sort();
  const ari = new AriClient({ url: server.url.replace(/\/$/, ''), user: 'u', password: 'p' });
  const states = new ShownStates(ari, {
    domains: () => [company],
    company: () => ({
      ...{ logins: () => [], digestSecret: () => undefined, resolve: () => undefined },
      ...{ mayWatch: () => true, outsidePhone: () => undefined },
      party: (login) => ({ name: login, number: login === 'anna' ? '101' : '' }),
    }),
  });
  await states.show({ company, login: 'anna' }, 'free');
  await states.show({ company, login: 'anna' }, 'talking');
  await states.show({ company, login: 'olga' }, 'ringing');
  expect(taken()).toEqual([]);
  const all = [`101@${company} INUSE`, `anna@${company} INUSE`, `olga@${company} RINGING`];
  await states.synchronise();
  expect(taken()).toEqual(all);
  await states.show({ company, login: 'olga' }, 'away');
  expect(taken()).toEqual([`olga@${company} NOT_INUSE`]);
  await states.synchronise();
  expect(taken()).toEqual([...all.slice(0, 2), `olga@${company} NOT_INUSE`]);
});
