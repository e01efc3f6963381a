import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';
import { callRecord } from '../../../test/doubles/call-record.ts';

const at = (time: string) => Date.parse(`2029-12-31T${time}:00Z`);

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
  const { calls } = bench.stores;
  const maria = { employee: 'maria', name: 'Мария Кузнецова', number: '103' };
  await calls.add('romashka', callRecord({ id: 'c1', startedAt: at('08:00'), recording: 'r1' }));
  await calls.add(
    'romashka',
    callRecord({
      id: 'c2',
      startedAt: at('09:00'),
      direction: 'outbound',
      caller: maria,
      dialled: '89170000099',
      employee: 'maria',
      department: null,
      legs: [],
      recording: 'r2',
    }),
  );
  await calls.add(
    'romashka',
    callRecord({
      id: 'c3',
      startedAt: at('10:00'),
      caller: { employee: null, name: '=HYPERLINK("x")', number: '+79170000033' },
      employee: null,
      answeredAt: null,
      result: 'missed',
      legs: [],
    }),
  );
});

const ids = async (login: string, query = '') =>
  (await bench.as(login, { url: `/v1/calls?${query}` })).json().calls.map(({ id }: { id: string }) => id);

describe('«Ограниченный пользователь может просматривать только историю своих звонков»', () => {
  it('in the list, by id and as a table', async () => {
    expect(await ids('anna')).toEqual(['c3', 'c2', 'c1']);
    expect(await ids('ivan')).toEqual(['c3', 'c2', 'c1']);
    expect(await ids('maria')).toEqual(['c2']);
    expect(await ids('maria', 'employee=maria')).toEqual(['c2']);
    const others = await bench.as('maria', { url: '/v1/calls?employee=anna' });
    expect(others.json()).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await bench.as('maria', { url: '/v1/calls/c1' })).statusCode).toBe(404);
    expect((await bench.as('maria', { url: '/v1/calls/c2' })).statusCode).toBe(200);
    const table = (await bench.as('maria', { url: '/v1/calls.csv' })).body;
    expect(table).toContain('c2');
    expect(table).not.toMatch(/c1|c3|Ольга/);
  });

  it('nor recordings, statistics, or with whom colleagues talk', async () => {
    await writeFile(join(bench.soundFolder, 'r1.ogg'), 'OggS');
    await writeFile(join(bench.soundFolder, 'r2.ogg'), 'OggS');
    const recording = (login: string, call: string) =>
      bench.as(login, { url: `/v1/calls/${call}/recording` });
    expect((await recording('ivan', 'c1')).statusCode).toBe(200);
    expect((await recording('maria', 'c1')).statusCode).toBe(404);
    expect((await recording('maria', 'c2')).statusCode).toBe(200);
    const month = '/v1/statistics?from=2029-12-01&to=2029-12-31&by=day';
    expect((await bench.as('maria', { url: month })).statusCode).toBe(403);
    expect((await bench.as('ivan', { url: month })).json().rows).toMatchObject([
      { key: '2029-12-31', answered: 1, missed: 1 },
    ]);
    const talk = {
      state: 'talking',
      status: 'available',
      with: { name: 'Ольга', number: '+79170000017' },
    } as const;
    bench.presences = [
      { employee: 'anna', ...talk },
      { employee: 'maria', ...talk },
    ];
    const states = async (login: string) => (await bench.as(login, { url: '/v1/extension-states' })).json();
    expect(await states('ivan')).toEqual(bench.presences);
    expect(await states('maria')).toEqual([
      { employee: 'anna', state: 'talking', status: 'available' },
      { employee: 'maria', ...talk },
    ]);
  });
});

describe('the history', () => {
  it('is narrowed by time, direction, result and digits', async () => {
    expect(await ids('anna', 'from=2029-12-31T09:00:00Z&to=2029-12-31T10:00:00Z')).toEqual(['c2']);
    expect(await ids('anna', `from=${encodeURIComponent('2029-12-31T13:00:00+03:00')}`)).toEqual(['c3']);
    expect(await ids('anna', 'direction=outbound')).toEqual(['c2']);
    expect(await ids('anna', 'result=missed&notCalledBack=true')).toEqual(['c3']);
    expect(await ids('anna', 'digits=0000033')).toEqual(['c3']);
  });

  it('says which missed calls nobody has answered yet, of one’s own or of the company’s', async () => {
    const missed = { result: 'missed', answeredAt: null, employee: null } as const;
    const rung = { department: 'sales', number: '', rangAt: 1, answeredAt: null, endedAt: 2 } as const;
    for (const [id, employee, number] of [
      ['missed-by-maria', 'maria', '+79170000071'],
      ['missed-by-ivan', 'ivan', '+79170000072'],
    ] as const) {
      const legs = [{ ...rung, employee, name: '', outcome: 'no-answer' as const }];
      const caller = { employee: null, name: '', number };
      await bench.stores.calls.add('romashka', callRecord({ id, ...missed, caller, legs }));
    }
    const waiting = async (login: string) =>
      (await ids(login, 'notCalledBack=true')).filter((id: string) => id.startsWith('missed-by'));
    expect(await waiting('maria')).toEqual(['missed-by-maria']);
    expect((await waiting('ivan')).toSorted()).toEqual(['missed-by-ivan', 'missed-by-maria']);
    expect(
      (await ids('ivan', 'notCalledBack=true&employee=ivan')).filter((id: string) =>
        id.startsWith('missed-by'),
      ),
    ).toEqual(['missed-by-ivan']);
    const { calls } = (await bench.as('maria', { url: '/v1/calls?notCalledBack=true' })).json();
    expect(calls[0]).toMatchObject({ id: 'missed-by-maria', callback: { state: 'waiting' } });
    const startedAt = Date.parse('2029-12-31T13:00:00Z');
    await bench.stores.calls.add(
      'romashka',
      callRecord({
        ...{ id: 'back', direction: 'outbound', dialled: '+79170000071', startedAt },
        caller: { employee: 'ivan', name: '', number: '102' },
      }),
    );
    expect(await waiting('maria')).toEqual([]);
  });

  it('comes page by page, and says so when a cursor is none', async () => {
    const first = (await bench.as('anna', { url: '/v1/calls?limit=2' })).json();
    expect(first.calls).toHaveLength(2);
    const rest = (await bench.as('anna', { url: `/v1/calls?limit=2&cursor=${first.next}` })).json();
    expect(rest).toMatchObject({ calls: [{ id: 'c1' }], next: null });
    for (const url of ['/v1/calls', '/v1/voicemail', '/v1/audit', '/v1/outbox', '/v1/employees']) {
      const answer = await bench.as('anna', { url: `${url}?cursor=nonsense` });
      expect([answer.statusCode, answer.json().errors], url).toEqual([
        400,
        [{ at: '/cursor', code: 'not-a-cursor' }],
      ]);
    }
  });

  it('tells why a call went where it went, in words, and no names of files', async () => {
    const call = (await bench.as('anna', { url: '/v1/calls/c1' })).json();
    expect(call.trace).toEqual([
      { at: at('08:00'), code: 'arrived', details: { number: '+78432009818' }, words: '«arrived»' },
    ]);
    const english = (await bench.as('anna', { url: '/v1/calls/c1?language=en' })).json();
    expect(english.trace).toMatchObject([{ code: 'arrived', words: '“arrived”' }]);
    expect(call).toMatchObject({ hasRecording: true, hasVoicemail: false });
    expect(JSON.stringify(call)).not.toContain('"r1"');
  });

  it('offers the company’s numbers to choose by, to whom may see its calls', async () => {
    const numbers = (login: string) => bench.as(login, { url: '/v1/public-numbers' });
    expect((await numbers('ivan')).json()).toMatchObject([{ number: '+78432009818', label: 'Основной' }]);
    expect((await numbers('maria')).statusCode).toBe(403);
  });

  it('is a table of local times that no spreadsheet takes for formulas', async () => {
    const answer = await bench.as('anna', { url: '/v1/calls.csv?direction=inbound' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="calls.csv"',
    });
    const [header, missed, answered, end] = answer.body.split('\r\n');
    expect(header).toMatch(/^\uFEFFid,started,direction,result,/);
    expect(missed).toBe(
      `c3,2029-12-31 13:00:00,inbound,missed,"'=HYPERLINK(""x"")",79170000033,78432009818,,Отдел продаж,70,0,waiting`,
    );
    expect(answered).toContain(
      'c1,2029-12-31 11:00:00,inbound,answered,Ольга,79170000017,78432009818,Анна Соколова,Отдел продаж,10,60,',
    );
    expect(end).toBe('');
  });
});

describe('a fax', () => {
  it('is opened by whoever may see the company’s calls, and by nobody when none came', async () => {
    const fax = { document: 'f1', pages: 1, station: '', failure: null };
    await bench.stores.calls.add('romashka', callRecord({ id: 'faxed', employee: null, legs: [], fax }));
    await writeFile(join(bench.soundFolder, 'f1.pdf'), '%PDF');
    const opened = (login: string, call: string) => bench.as(login, { url: `/v1/calls/${call}/fax` });
    const { statusCode, headers, body } = await opened('ivan', 'faxed');
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'application/pdf', '%PDF']);
    expect((await opened('maria', 'faxed')).statusCode).toBe(404);
    expect((await opened('ivan', 'c1')).statusCode).toBe(404);
    const listed = (await bench.as('ivan', { url: '/v1/calls/faxed' })).json();
    expect(listed.fax).toEqual({ pages: 1, station: '', failure: null });
  });
});

describe('a recording', () => {
  const recording = (headers: Record<string, string> = {}) =>
    bench.as('anna', { url: '/v1/calls/c1/recording', headers });

  it('is heard from anywhere in it', async () => {
    await writeFile(join(bench.soundFolder, 'r1.ogg'), 'OggS-and-more');
    const whole = await recording();
    expect([whole.statusCode, whole.headers['content-type'], whole.body]).toEqual([
      200,
      'audio/ogg',
      'OggS-and-more',
    ]);
    expect(whole.headers['cache-control']).toBe('no-store');
    const part = await recording({ range: 'bytes=5-7' });
    expect([part.statusCode, part.headers['content-range'], part.body]).toEqual([206, 'bytes 5-7/13', 'and']);
    expect((await recording({ range: 'bytes=99-' })).statusCode).toBe(416);
    expect((await recording({ 'if-match': '"x"' })).statusCode).toBe(412);
  });

  it('that is gone from the disk, or never was, is not found', async () => {
    expect((await recording()).statusCode).toBe(404);
    expect((await bench.as('anna', { url: '/v1/calls/c3/recording' })).statusCode).toBe(404);
  });
});
