import { expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';
import type { LiveCall } from '../../contract/live-call.ts';

const talk: LiveCall = {
  ...{ id: 'c1', leg: 'arrived-1', direction: 'incoming', state: 'talking', since: 1, answeredAt: 2 },
  party: { name: 'Ольга', number: '+79170000017' },
  recorded: false,
  recording: 'start',
};

it('shows an employee the calls that he is in, and records one of them when he wants it', async () => {
  const bench = await openApiBench();
  bench.liveCalls.set('maria', [talk]);
  const record = (login: string, call: string, wanted: string) =>
    bench.as(login, { method: 'POST', url: `/v1/me/calls/${call}/recording`, payload: { wanted } });
  expect((await bench.as('maria', { url: '/v1/me/calls' })).json()).toEqual({ calls: [talk] });
  expect((await bench.as('anna', { url: '/v1/me/calls' })).json()).toEqual({ calls: [] });
  expect((await record('maria', 'c1', 'start')).json()).toMatchObject({ recorded: true, recording: 'stop' });
  expect((await record('anna', 'c1', 'start')).statusCode).toBe(404);
  const notNow = await record('maria', 'c1', 'stop');
  expect([notNow.statusCode, notNow.json().code]).toEqual([409, 'not-now']);
});

it('records nothing where the company does not want it', async () => {
  const bench = await openApiBench();
  bench.liveCalls.set('maria', [talk]);
  const options = { method: 'PATCH', url: '/v1/options', headers: { 'if-match': '"1"' } } as const;
  await bench.as('anna', { ...options, payload: { recordOnDemand: false } });
  const asked = { method: 'POST', url: '/v1/me/calls/c1/recording', payload: { wanted: 'start' } } as const;
  expect((await bench.as('maria', asked)).json().code).toBe('forbidden');
});

it('drops somebody from a conference for an employee who is in it', async () => {
  const bench = await openApiBench();
  const seats = [{ leg: 'o', party: { name: 'Ольга', number: '+79170000017' }, employee: null }];
  bench.liveCalls.set('maria', [{ ...talk, state: 'conference', recording: null, seats }]);
  const drop = (login: string, leg: string) =>
    bench.as(login, { method: 'POST', url: '/v1/me/calls/c1/drop', payload: { leg } });
  expect((await drop('maria', 'o')).statusCode).toBe(204);
  expect((await drop('maria', 'somebody')).json().code).toBe('not-now');
  expect((await drop('anna', 'o')).statusCode).toBe(404);
});

it('shows everybody what waits in the parking places', async () => {
  const bench = await openApiBench();
  const caller = { name: 'Ольга', number: '+79170000017' };
  bench.parked = [{ slot: '1', dial: '*701', caller, parkedBy: 'anna', since: 1, returnsAt: 90_001 }];
  expect((await bench.as('maria', { url: '/v1/parked-calls' })).json()).toEqual({ calls: bench.parked });
});
