import { expect, it } from 'vitest';
import {
  aCall,
  aMissedCall,
  anOutboundCall,
  NOON,
  officeSettings,
} from '../../../test/doubles/stored-office.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { CallRecord } from '../../contract/call-record.ts';
import type { StatisticsRequest } from '../ports/statistics-store.ts';

const HOUR = 3_600_000;

const request = (changes: Partial<StatisticsRequest> = {}): StatisticsRequest => ({
  from: '2026-12-01',
  to: '2026-12-31',
  direction: 'inbound',
  by: 'day',
  within: 5,
  ...changes,
});

const [leg] = aCall({ id: '' }).legs;
if (!leg) throw new Error('no leg');
const legOf = (employee: string, outcome: CallRecord['legs'][number]['outcome']) => ({
  ...leg,
  employee,
  outcome,
  answeredAt: outcome === 'answered' ? leg.answeredAt : null,
});

await onEveryDatabase('StatisticsStore', (newLocation) => {
  const open = async (...records: readonly CallRecord[]) => {
    const stores = await storesWithOffice(newLocation);
    for (const record of records) await stores.calls.add('romashka', record);
    return stores.statistics;
  };

  it('sums up a day', async () => {
    const statistics = await open(
      aCall({ id: 'c1' }),
      aCall({ id: 'c2', answeredAt: NOON + 10_000 }),
      aMissedCall('c3', NOON),
      { ...aMissedCall('c4', NOON), result: 'voicemail' },
    );
    expect(await statistics.read('romashka', request())).toEqual([
      {
        key: '2026-12-31',
        answered: 2,
        missed: 2,
        voicemail: 1,
        averageWaitSeconds: 7,
        talkSeconds: 60 + 54,
        serviceLevel: 0.25,
      },
    ]);
  });

  it('counts neither services nor refused calls', async () => {
    const statistics = await open(
      aCall({ id: 'c1', result: 'service' }),
      aCall({ id: 'c2', result: 'refused' }),
    );
    expect(await statistics.read('romashka', request())).toEqual([]);
  });

  it('tells the share answered within as many seconds as are asked for', async () => {
    const statistics = await open(
      ...[5_000, 5_001, 31_000].map((wait, index) => aCall({ id: `c${index}`, answeredAt: NOON + wait })),
    );
    const level = async (within: StatisticsRequest['within']) =>
      (await statistics.read('romashka', request({ within })))[0]?.serviceLevel;
    expect([await level(5), await level(10), await level(45)]).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('goes by the company’s own days and hours', async () => {
    const midnight = Date.UTC(2026, 11, 31, 21);
    const statistics = await open(aMissedCall('old-year', midnight - 1), aMissedCall('new-year', midnight));
    const asked = request({ to: '2027-01-01' });
    expect((await statistics.read('romashka', asked)).map(({ key }) => key)).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
    expect((await statistics.read('romashka', { ...asked, by: 'hour' })).map(({ key }) => key)).toEqual([
      '0',
      '23',
    ]);
    expect(await statistics.read('romashka', request({ from: '2027-01-01', to: '2027-01-01' }))).toHaveLength(
      1,
    );
  });

  it('adds up the two hours of the night when the clocks go back', async () => {
    const { settings, calls, statistics } = await storesWithOffice(newLocation);
    const value = { ...officeSettings().schedule, timeZone: 'Europe/Berlin' };
    await settings.commit('romashka', [{ change: 'put', of: 'schedule', value, expected: 1 }], 1);
    await calls.add('romashka', aMissedCall('summer', Date.UTC(2026, 9, 25, 0, 30)));
    await calls.add('romashka', aMissedCall('winter', Date.UTC(2026, 9, 25, 1, 30)));
    expect(await statistics.read('romashka', request({ from: '2026-10-25', by: 'hour' }))).toMatchObject([
      { key: '2', missed: 2 },
    ]);
  });

  it('leaves a call in the hour that the company’s clock showed then', async () => {
    const { settings, calls, statistics } = await storesWithOffice(newLocation);
    await calls.add('romashka', aMissedCall('before', NOON));
    const value = { ...officeSettings().schedule, timeZone: 'Asia/Vladivostok' };
    await settings.commit('romashka', [{ change: 'put', of: 'schedule', value, expected: 1 }], 1);
    await calls.add('romashka', aMissedCall('after', NOON));
    expect((await statistics.read('romashka', request({ by: 'hour' }))).map(({ key }) => key)).toEqual([
      '12',
      '19',
    ]);
  });

  it('counts an employee’s own ringing: answered, missed, and neither when answered elsewhere', async () => {
    const statistics = await open(
      aCall({ id: 'c1', legs: [legOf('anna', 'answered'), legOf('ivan', 'answered-elsewhere')] }),
      aCall({ id: 'c2', legs: [legOf('ivan', 'no-answer'), legOf('anna', 'answered')] }),
      aCall({
        id: 'c3',
        legs: [legOf('ivan', 'unavailable')],
        result: 'missed',
        answeredAt: null,
        employee: null,
      }),
    );
    expect(await statistics.read('romashka', request({ by: 'employee' }))).toMatchObject([
      { key: 'anna', answered: 2, missed: 0, averageWaitSeconds: 3, talkSeconds: 120 },
      { key: 'ivan', answered: 0, missed: 1, averageWaitSeconds: null, serviceLevel: 0 },
    ]);
  });

  it('counts calls out for who made them', async () => {
    const statistics = await open(anOutboundCall('c1', NOON), {
      ...anOutboundCall('c2', NOON),
      answeredAt: null,
      result: 'missed',
    });
    expect(
      await statistics.read('romashka', request({ direction: 'outbound', by: 'employee' })),
    ).toMatchObject([{ key: 'anna', answered: 1, missed: 1, averageWaitSeconds: 5, talkSeconds: 30 }]);
    expect(await statistics.read('romashka', request())).toEqual([]);
  });

  it('counts a department that did not answer as missed, and the next one from its own ringing', async () => {
    const service = { ...legOf('ivan', 'answered'), department: 'service', rangAt: NOON + 3_000 };
    const statistics = await open(aCall({ id: 'c1', legs: [legOf('anna', 'no-answer'), service] }));
    expect(await statistics.read('romashka', request({ by: 'department' }))).toMatchObject([
      { key: 'sales', answered: 0, missed: 1 },
      { key: 'service', answered: 1, missed: 0, averageWaitSeconds: 1 },
    ]);
  });

  it('counts by number', async () => {
    const statistics = await open(aCall({ id: 'c1' }), aCall({ id: 'c2', number: 'second' }));
    expect(await statistics.read('romashka', request({ by: 'number' }))).toMatchObject([
      { key: 'main', answered: 1 },
      { key: 'second', answered: 1 },
    ]);
  });

  it('shows the days of one employee, department or number', async () => {
    const statistics = await open(
      aCall({ id: 'c1' }),
      aMissedCall('c2', NOON - 24 * HOUR),
      aCall({
        id: 'c3',
        number: 'second',
        department: 'service',
        legs: [{ ...legOf('ivan', 'answered'), department: 'service' }],
      }),
    );
    const days = async (of: NonNullable<StatisticsRequest['of']>) =>
      (await statistics.read('romashka', request({ of }))).map(({ answered, missed }) => [answered, missed]);
    expect(await days({ what: 'employee', id: 'anna' })).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(await days({ what: 'department', id: 'service' })).toEqual([[1, 0]]);
    expect(await days({ what: 'number', id: 'main' })).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('shows another company nothing', async () => {
    const statistics = await open(aCall({ id: 'c1' }));
    expect(await statistics.read('lyutik', request())).toEqual([]);
    expect(await statistics.read('nowhere', request())).toEqual([]);
  });
});
