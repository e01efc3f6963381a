import { beforeEach, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
});

const url = '/v1/contacts';
const olga = { name: 'Ольга Ильина', numbers: [{ number: '8 917 000-00-17', label: 'мобильный' }] };
const post = (payload: object, path = url) => bench.as('maria', { method: 'POST', url: path, payload });
const list = async (login: string, query = '') =>
  (await bench.as(login, { url: `${url}${query}` })).json() as {
    contacts: { name: string }[];
    total: number;
  };

it('keeps contacts that are one’s own, whatever the role of others', async () => {
  const created = await post(olga);
  expect(created.statusCode).toBe(201);
  const { id } = created.json();
  expect(created.json()).toEqual({
    ...{ id, ...olga, email: null, otherEmails: [], company: '', position: '', note: '' },
    ...{ favourite: false, version: 1 },
  });
  expect(created.headers).toMatchObject({ etag: '"1"', location: `${url}/${id}` });
  expect(await list('maria')).toMatchObject({ total: 1, contacts: [{ id }] });
  expect(await list('anna')).toMatchObject({ total: 0 });
  expect((await bench.as('anna', { url: `${url}/${id}` })).statusCode).toBe(404);
  expect((await post(olga)).json()).toMatchObject({ code: 'not-unique' });
});

it('changes and removes a contact by its version, and tells the other devices', async () => {
  const events: object[] = [];
  bench.events.listen('romashka', (event) => events.push(event));
  const { id } = (await post(olga)).json();
  const send = (method: 'PATCH' | 'DELETE', version: number, payload?: object) =>
    bench.as('maria', {
      ...{ method, url: `${url}/${id}`, headers: { 'if-match': `"${version}"` } },
      ...(payload && { payload }),
    });
  expect((await send('PATCH', 1, { favourite: true })).json()).toMatchObject({
    ...{ name: olga.name, favourite: true, version: 2 },
  });
  expect((await send('DELETE', 1)).json()).toMatchObject({ code: 'stale', current: { version: 2 } });
  expect((await send('DELETE', 2)).statusCode).toBe(204);
  expect((await send('DELETE', 2)).statusCode).toBe(404);
  const changed = { type: 'contacts-changed', employee: 'maria' };
  expect(events).toEqual([changed, changed, changed]);
});

it('leaves what a change does not name as it was', async () => {
  const whole = { ...olga, otherEmails: ['olga@home.example'], position: 'Бухгалтер' };
  const { id } = (await post(whole)).json();
  const headers = { 'if-match': '"1"' };
  const change = { method: 'PATCH', url: `${url}/${id}`, headers, payload: { note: 'До обеда' } } as const;
  expect((await bench.as('maria', change)).json()).toMatchObject({ ...whole, note: 'До обеда' });
});

it('removes many at once, one’s own alone', async () => {
  const events: object[] = [];
  const { id } = (await post(olga)).json();
  const other = (await post({ name: 'Пётр' })).json();
  bench.events.listen('romashka', (event) => events.push(event));
  const remove = (login: string, ids: string[]) =>
    bench.as(login, { method: 'POST', url: `${url}/removal`, payload: { ids } });
  expect((await remove('anna', [id])).statusCode).toBe(204);
  expect(await list('maria')).toMatchObject({ total: 2 });
  expect((await remove('maria', [id, 'nobody'])).statusCode).toBe(204);
  expect(await list('maria')).toMatchObject({ total: 1, contacts: [{ id: other.id }] });
  expect(events).toEqual([{ type: 'contacts-changed', employee: 'maria' }]);
});

it('takes five thousand at once, knows them when they come again, and has a limit', async () => {
  const numbered = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ name: `Клиент ${from + index}`, numbers: [{ number: `+7917${1_000_000 + index}`, label: '' }] },
    }));
  const send = (contacts: object[]) => post({ contacts }, `${url}/import`);
  expect((await send(numbered(0, 5_000))).json()).toEqual({ added: 5_000, known: 0 });
  expect((await send(numbered(0, 5_000))).json()).toEqual({ added: 0, known: 5_000 });
  expect((await send(numbered(0, 5_001))).statusCode).toBe(400);
  expect((await send(numbered(5_000, 5_000))).json()).toMatchObject({ added: 5_000 });
  expect((await send(numbered(10_000, 1))).json()).toMatchObject({
    ...{ code: 'validation-failed', errors: [{ code: 'too-many-contacts' }] },
  });
  const page = await list('maria', '?limit=1000');
  expect([page.contacts.length, page.total]).toEqual([1_000, 10_000]);
});

it.each([
  [{ name: '' }, '/name'],
  [{ name: 'A', numbers: [{ number: '', label: '' }] }, '/numbers/0/number'],
  [{ name: 'A', note: 'x'.repeat(2_001) }, '/note'],
  [{ name: 'A', email: 'nobody' }, '/email'],
  [{ name: 'A', version: 7 }, '/version'],
])('refuses %j', async (payload, at) => {
  expect((await post(payload)).json()).toMatchObject({ code: 'validation-failed', errors: [{ at }] });
});
