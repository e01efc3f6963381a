import { describe, expect, it } from 'vitest';
import { RecordingAri } from '../../../../test/doubles/recording-ari.ts';
import type { CompanyDirectory } from '../../port.ts';
import { AriClient } from '../ari/ari-client.ts';
import { PushedUsers } from './pushed-users.ts';

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
  const users = new PushedUsers(new AriClient({ url: ari.url, user: 'u', password: 'p' }), {
    directory: { company: () => company, domains: () => [DOMAIN] },
    context: 'communicator',
    key: 'p',
  });
  return { ari, people, users, [Symbol.asyncDispose]: () => ari[Symbol.asyncDispose]() };
};

/** Nobody knows the names of AORs that messages are asked for by. */
const SECRET = /aor\/[0-9a-f]{64}$/;
const takenFrom = (ari: RecordingAri): string[] =>
  ari.taken().map((request) => request.replace(SECRET, 'messages'));

const put = (...names: readonly string[]) => names.map((name) => `PUT ${name}@${DOMAIN}`);
const remove = (login: string) => [
  ...['aor', 'auth', 'endpoint'].map((type) => `DELETE ${type}/${login}@${DOMAIN}`),
  'DELETE messages',
];
const PUT_MESSAGES = 'PUT messages';

describe('the users of Asterisk', () => {
  it('become those of the directory, their endpoints last; whoever else is there goes', async () => {
    await using office = await bench();
    office.ari.endpoints = [`gone@${DOMAIN}`, 'trunk'];
    await office.users.synchronise();
    const requests = takenFrom(office.ari);
    expect(requests.slice(0, 4).sort()).toEqual(remove('gone'));
    const secondly = [...put('aor/anna', 'aor/ivan', 'auth/anna', 'auth/ivan'), PUT_MESSAGES, PUT_MESSAGES];
    expect(requests.slice(4, 10).sort()).toEqual(secondly);
    expect(requests.slice(10).sort()).toEqual(put('endpoint/anna', 'endpoint/ivan'));
  });

  it('are given again only in what differs', async () => {
    await using office = await bench();
    await office.users.synchronise();
    takenFrom(office.ari);
    await office.users.changed(DOMAIN);
    expect(takenFrom(office.ari)).toEqual([]);
    office.people.set('ivan', 'Иван Петров');
    office.people.set('maria', 'Мария');
    office.people.delete('anna');
    await office.users.changed(DOMAIN);
    expect(takenFrom(office.ari).sort()).toEqual([
      ...remove('anna'),
      ...put('aor/maria', 'auth/maria', 'endpoint/ivan', 'endpoint/maria'),
      PUT_MESSAGES,
    ]);
  });

  it('are all given again to an Asterisk that may have forgotten them', async () => {
    await using office = await bench();
    await office.users.synchronise();
    const first = takenFrom(office.ari);
    await office.users.synchronise();
    expect(takenFrom(office.ari).sort()).toEqual([...first].sort());
  });

  it('keep the AOR and the endpoint that they have, when those are as they should be', async () => {
    await using office = await bench();
    await office.users.synchronise();
    office.ari.endpoints = [`anna@${DOMAIN}`, `ivan@${DOMAIN}`];
    takenFrom(office.ari);
    await office.users.synchronise();
    const requests = takenFrom(office.ari).filter((request) => request.startsWith('PUT'));
    expect(requests.sort()).toEqual(put('auth/anna', 'auth/ivan'));
  });
});
