import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
});

const server = {
  ...{ host: 'smtp.example.org', port: 587, security: 'starttls', from: 'pbx@example.org' },
  signIn: { user: 'pbx', password: 'mail-server-secret' },
};

const put = async (changed: object | null) => {
  const read = await bench.as('anna', { url: '/v1/mail-server' });
  return bench.as('anna', {
    method: 'PUT',
    url: '/v1/mail-server',
    headers: { 'if-match': String(read.headers.etag) },
    payload: { server: changed },
  });
};

const tryOut = (to: string) =>
  bench.as('anna', { method: 'POST', url: '/v1/mail-server/test', payload: { to } });

const kept = async () => (await bench.stores.settings.read('romashka'))?.mailServer;

describe('the password of the mail server', () => {
  it('stays while it is left out, and nothing leads it elsewhere', async () => {
    await put(server);
    const signIn = { user: 'pbx' };
    expect((await put({ ...server, port: 465, security: 'tls', signIn })).statusCode).toBe(200);
    expect(await kept()).toEqual({ ...server, port: 465, security: 'tls' });
    const required = [{ at: '/server/signIn/password', code: 'required' }];
    for (const elsewhere of [
      { ...server, host: 'smtp.evil.example', signIn },
      { ...server, signIn: { user: 'somebody' } },
      { ...server, security: 'none', signIn },
    ]) {
      expect((await put(elsewhere)).json()).toMatchObject({ code: 'validation-failed', errors: required });
    }
    expect(await kept()).toEqual({ ...server, port: 465, security: 'tls' });
    expect((await put({ ...server, signIn: null })).statusCode).toBe(200);
    expect((await put({ ...server, signIn })).json().errors).toEqual(required);
  });
});

describe('a trial letter', () => {
  it('tells what became of it, and is on record', async () => {
    expect((await tryOut('anna@example.org')).json()).toEqual({
      ...{ result: 'not-sent', problem: 'no-mail-server', answer: '' },
    });
    await put(server);
    expect((await tryOut('anna@example.org')).json()).toEqual({ result: 'sent' });
    expect((await tryOut('nobody@example.org')).json()).toEqual({
      ...{ result: 'not-sent', problem: 'address-refused', answer: '550 No such user' },
    });
    const { entries } = (await bench.as('anna', { url: '/v1/audit?about=mail-server' })).json();
    expect(entries.map(({ action, details }: Record<string, unknown>) => [action, details])).toEqual([
      ['mail-server.try', { to: 'nobody@example.org', result: 'address-refused' }],
      ['mail-server.try', { to: 'anna@example.org', result: 'sent' }],
      ['mail-server.change', { host: 'smtp.example.org' }],
      ['mail-server.try', { to: 'anna@example.org', result: 'no-mail-server' }],
    ]);
    expect((await tryOut('anna')).json()).toMatchObject({ errors: [{ at: '/to' }] });
  });
});

describe('a mail that could not be sent', () => {
  it('is tried again when somebody asks; one that was sent is not', async () => {
    const mail = { id: 'm1', to: 'a@example.org', subject: 'x', text: '', attachments: [] };
    await bench.stores.outbox.add('romashka', mail, bench.now, null);
    await bench.stores.outbox.attempted('romashka', 'm1', { state: 'failed', at: bench.now }, 'server-away');
    const again = () => bench.as('anna', { method: 'POST', url: '/v1/outbox/m1/attempt' });
    expect((await again()).statusCode).toBe(204);
    expect(await bench.stores.outbox.due(bench.now, 9)).toMatchObject([{ id: 'm1', attempts: 1 }]);
    await bench.stores.outbox.attempted('romashka', 'm1', { state: 'sent', at: bench.now }, null);
    expect((await again()).statusCode).toBe(404);
    const { entries } = (await bench.as('anna', { url: '/v1/audit?about=mail' })).json();
    expect(entries).toMatchObject([{ action: 'mail.retry', details: { id: 'm1' } }]);
  });
});

it('shows of the audit what one asks for: by what it is about, and by whom', async () => {
  const entry = { at: 1, subject: null, details: {} };
  const by = (id: string, name: string) => ({ kind: 'employee', id, name }) as const;
  const { audit } = bench.stores;
  await audit.append('romashka', { ...entry, actor: by('anna', 'Анна'), action: 'employee.create' });
  await audit.append('romashka', {
    ...entry,
    actor: by('ivan', ',"actor":{"id":"anna",'),
    action: 'employee.change',
  });
  await audit.append('romashka', { ...entry, actor: by('anna', 'Анна'), action: 'schedule.change' });
  const actions = async (query: string) =>
    (await bench.as('anna', { url: `/v1/audit?${query}` }))
      .json()
      .entries.map(({ action }: { action: string }) => action);
  expect(await actions('about=employee')).toEqual(['employee.change', 'employee.create']);
  expect(await actions('by=anna')).toEqual(['schedule.change', 'employee.create']);
  expect(await actions('by=anna&about=employee')).toEqual(['employee.create']);
  expect((await bench.as('anna', { url: '/v1/audit?about=anything' })).statusCode).toBe(400);
});
