import { describe, expect, it } from 'vitest';
import { RecordingAri } from '../../../../test/doubles/recording-ari.ts';
import type { CompanyDirectory, EngineEvent } from '../../port.ts';
import { AriClient } from '../ari/ari-client.ts';
import { Users } from './users.ts';

const DOMAIN = 'office.example';
const secret = { ha1Md5: 'a'.repeat(32), ha1Sha256: 'b'.repeat(64) };

const bench = async () => {
  const ari = await RecordingAri.open();
  const people = new Map([
    ['anna', 'Анна'],
    ['ivan', 'Иван'],
  ]);
  const company: CompanyDirectory = {
    logins: () => [...people.keys()],
    digestSecret: (login) => (people.has(login) ? secret : undefined),
    resolve: (user) => user,
    mayWatch: () => true,
    party: (login) => ({ name: people.get(login) ?? '', number: '101' }),
    outsidePhone: () => undefined,
  };
  const events: EngineEvent[] = [];
  const users = new Users(
    new AriClient({ url: ari.url, user: 'u', password: 'p' }),
    { company: () => company, domains: () => [DOMAIN] },
    'communicator',
    (event) => events.push(event),
  );
  return { ari, people, users, events, [Symbol.asyncDispose]: () => ari[Symbol.asyncDispose]() };
};

/** Of each what makes up a user, by method and login. */
const all = (...wanted: readonly (readonly [method: string, login: string])[]) =>
  wanted
    .flatMap(([method, login]) =>
      ['aor', 'auth', 'endpoint'].map((type) => `${method} ${type}/${login}@${DOMAIN}`),
    )
    .sort();

describe('the users of Asterisk', () => {
  it('become those of the directory; whoever else is there goes', async () => {
    await using office = await bench();
    office.ari.endpoints = [`anna@${DOMAIN}`, `gone@${DOMAIN}`, 'trunk'];
    await office.users.synchronise();
    expect(office.ari.taken()).toEqual(all(['DELETE', 'gone'], ['PUT', 'anna'], ['PUT', 'ivan']));
  });

  it('are given again only where they differ', async () => {
    await using office = await bench();
    await office.users.synchronise();
    office.ari.taken();
    await office.users.changed(DOMAIN);
    expect(office.ari.taken()).toEqual([]);
    office.people.set('ivan', 'Иван Петров');
    office.people.set('maria', 'Мария');
    office.people.delete('anna');
    await office.users.changed(DOMAIN);
    expect(office.ari.taken()).toEqual(all(['DELETE', 'anna'], ['PUT', 'ivan'], ['PUT', 'maria']));
  });

  it('are all given again to an Asterisk that may have forgotten them', async () => {
    await using office = await bench();
    await office.users.synchronise();
    office.ari.taken();
    await office.users.synchronise();
    expect(office.ari.taken()).toEqual(all(['PUT', 'anna'], ['PUT', 'ivan']));
  });
});
