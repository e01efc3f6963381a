import { expect, it } from 'vitest';
import { RecordingAri } from '../../../../test/doubles/recording-ari.ts';
import type { Trunk } from '../../../contract/trunk.ts';
import { AriClient } from '../ari/ari-client.ts';
import { objectPath } from '../users/sorcery-objects.ts';
import { Trunks } from './trunks.ts';

const mango: Trunk = {
  ...{ name: 'mango', server: 'sip.mango.example:5062', transport: 'udp', callsFrom: [] },
  ...{ account: { login: 'u1', password: 'secret' }, callerIdIn: 'asserted', numbers: 'digits' },
};
const gateway: Trunk = {
  ...{ name: 'gateway', server: '192.0.2.5', transport: 'udp', callsFrom: ['192.0.2.0/28'] },
  ...{ account: null, callerIdIn: 'from', numbers: 'with-plus' },
};

const open = async (...all: readonly Trunk[]) => {
  const ari = await RecordingAri.open();
  const client = new AriClient({ url: ari.url, user: 'u', password: 'p' });
  await client.send('PUT', objectPath('transport', 'trunk-udp'), {}, { fields: [] });
  ari.taken();
  const errors: object[] = [];
  const logger = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (facts: object) => errors.push(facts),
  };
  const trunksOf = (trunks: readonly Trunk[]) =>
    new Trunks(client, { all: () => trunks, leavingAs: () => trunks[0], arriving: () => undefined }, logger);
  return {
    ari,
    errors,
    trunksOf,
    trunks: trunksOf(all),
    [Symbol.asyncDispose]: () => ari[Symbol.asyncDispose](),
  };
};

it('gives Asterisk what a provider needs who is signed in at, and what one who knows our address', async () => {
  await using bench = await open(mango, gateway);
  await bench.trunks.synchronise();
  expect(bench.ari.taken().filter((request) => request.startsWith('PUT'))).toEqual([
    ...['auth', 'aor', 'endpoint', 'registration'].map((type) => `PUT ${type}/trunk-mango`),
    ...['aor', 'endpoint', 'identify'].map((type) => `PUT ${type}/trunk-gateway`),
  ]);
});

it.each<[string, Partial<Trunk>]>([
  ['password', { account: { login: 'u1', password: 'another' } }],
  ['login', { account: { login: 'u2', password: 'secret' } }],
  ['server', { server: 'sip.mango.example' }],
  ['list of addresses', { callsFrom: ['192.0.2.7'] }],
])(
  'gives a trunk anew when its %s is another, and only then: in a list given twice both would hold',
  async (_, change) => {
    await using bench = await open(mango);
    await bench.trunks.synchronise();
    bench.ari.taken();
    await bench.trunks.synchronise();
    expect(bench.ari.taken()).toEqual([]);
    await bench.trunksOf([{ ...mango, ...change }]).synchronise();
    const all = ['registration', 'identify', 'endpoint', 'aor', 'auth'];
    expect(bench.ari.taken().filter((told) => told.startsWith('DELETE'))).toEqual(
      all.map((type) => `DELETE ${type}/trunk-mango`),
    );
  },
);

it('takes away what is no trunk any more, and nothing of users', async () => {
  await using bench = await open();
  bench.ari.endpoints = ['trunk-mango', 'anna@office.example'];
  await bench.trunks.synchronise();
  expect(bench.ari.taken()).toEqual(
    ['registration', 'identify', 'endpoint', 'aor', 'auth'].map((type) => `DELETE ${type}/trunk-mango`),
  );
});

it('says so when Asterisk has no way to providers', async () => {
  await using bench = await open({ ...gateway, transport: 'tcp' });
  await bench.trunks.synchronise();
  expect(bench.errors).toEqual([{ trunk: 'gateway', transport: 'trunk-tcp' }]);
});

it('dials by a trunk only what can be dialled, as the provider wants it', async () => {
  await using bench = await open(mango, gateway);
  const from = { name: 'Ромашка', number: '+78432009818' };
  expect(bench.trunks.wayTo('+7916@evil/sip:1', from)).toEqual({
    endpoint: 'PJSIP/79161@trunk-mango',
    from: { name: 'Ромашка', number: '78432009818' },
  });
  expect(bench.trunksOf([gateway]).wayTo('112', from)?.endpoint).toBe('PJSIP/112@trunk-gateway');
});
