import { expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';
import { callRecord } from '../../../test/doubles/call-record.ts';

const open = async () => {
  const bench = await openApiBench();
  const startedAt = Date.parse('2029-12-31T08:00:00Z');
  await bench.stores.calls.add('romashka', callRecord({ id: 'c1', startedAt }));
  const missed = { result: 'missed', answeredAt: null, employee: null } as const;
  await bench.stores.calls.add('romashka', callRecord({ id: 'c2', startedAt, legs: [], ...missed }));
  const table = (query: string, login = 'ivan') =>
    bench.as(login, { url: `/v1/statistics.csv?from=2029-12-01&to=2029-12-31&${query}` });
  return { bench, table };
};

it('is a table for a spreadsheet, with names beside ids', async () => {
  const { table } = await open();
  const answer = await table('by=employee');
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="statistics.csv"',
  });
  const [header, anna] = answer.body.split('\r\n');
  expect(header).toBe(
    '\uFEFFemployee,name,calls,answered,missed,voicemail,averageWaitSeconds,talkSeconds,serviceLevelPercent',
  );
  expect(anna).toMatch(/^anna,Анна Соколова,1,1,0,0,/);
  expect((await table('by=day')).body).toMatch(/^2029-12-31,,2,1,1,0,10,60,50\r$/m);
  expect((await table('by=number')).body).toContain('main-number,78432009818,2,1,1');
  expect((await table('by=department')).body).toContain(',Отдел продаж,2,1,1');
});

it('has a header even when there were no calls, and is refused like the numbers themselves', async () => {
  const { bench, table } = await open();
  const none = '/v1/statistics.csv?from=2029-01-01&to=2029-01-02';
  expect((await bench.as('anna', { url: none })).body).toMatch(/^\uFEFFday,name,calls,/);
  expect((await table('by=day', 'maria')).statusCode).toBe(403);
  const twice = await table('by=employee&department=sales');
  expect(twice.json()).toMatchObject({ code: 'validation-failed', errors: [{ at: '/by' }] });
});
