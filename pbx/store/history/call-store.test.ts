import { describe, expect, it } from 'vitest';
import { aCall, aMissedCall, anOutboundCall, NOON } from '../../../test/doubles/stored-office.ts';
import { newStores, storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { CallFilter, CallStore } from '../ports/call-store.ts';

const HOUR = 3_600_000;
const OLGA = '+79170000017';
const PETR = '+79870001234';

/** A day of seven calls, by the hour: c7 is the newest. */
const day = [
  aCall({ id: 'c1' }),
  aMissedCall('c2', NOON + HOUR, PETR),
  anOutboundCall('c3', NOON + 2 * HOUR),
  aCall({
    id: 'c4',
    direction: 'internal',
    caller: { employee: 'ivan', name: 'Иван', number: '102' },
    dialled: '101',
    number: null,
    department: null,
    startedAt: NOON + 3 * HOUR,
  }),
  aCall({
    id: 'c5',
    startedAt: NOON + 4 * HOUR,
    result: 'voicemail',
    answeredAt: null,
    employee: null,
    legs: [],
  }),
  aCall({
    id: 'c6',
    startedAt: NOON + 5 * HOUR,
    number: 'second',
    department: null,
    employee: null,
    legs: [],
    result: 'refused',
    answeredAt: null,
  }),
  aCall({ id: 'c7', startedAt: NOON + 6 * HOUR, caller: { employee: null, name: '', number: '' } }),
];

const ids = async (calls: CallStore, filter: CallFilter) =>
  (await calls.page('romashka', filter, null, 50)).calls.map(({ id }) => id);

await onEveryDatabase('CallStore', (newLocation) => {
  const open = async () => (await storesWithOffice(newLocation)).calls;
  const openDay = async () => {
    const calls = await open();
    for (const record of day) await calls.add('romashka', record);
    return calls;
  };

  it('gives back a call as it was kept, with legs and trace', async () => {
    const calls = await open();
    expect((await calls.add('romashka', aCall({ id: 'c1' }))).size).toBe(1);
    expect(await calls.find('romashka', 'c1')).toEqual({
      ...aCall({ id: 'c1' }),
      callback: { state: 'not-needed' },
    });
    expect(await calls.find('romashka', 'c2')).toBeUndefined();
  });

  it('keeps a call once', async () => {
    const { calls, statistics } = await storesWithOffice(newLocation);
    await calls.add('romashka', aCall({ id: 'c1' }));
    expect((await calls.add('romashka', aCall({ id: 'c1', dialled: '1' }))).size).toBe(0);
    const request = {
      from: '2026-12-31',
      to: '2026-12-31',
      direction: 'inbound',
      by: 'day',
      within: 20,
    } as const;
    expect(await statistics.read('romashka', request)).toMatchObject([{ answered: 1 }]);
  });

  it('keeps many at once as one after another: whoever is called back among them was', async () => {
    const together = await storesWithOffice(newLocation);
    const apart = await storesWithOffice(newLocation);
    const calls = [
      ...day,
      aMissedCall('m1', NOON + 5 * HOUR),
      aCall({ id: 'c9' }),
      anOutboundCall('back', NOON + 6 * HOUR),
    ];
    const kept = await together.calls.add('romashka', ...calls, aCall({ id: 'c9' }));
    for (const record of calls) await apart.calls.add('romashka', record);
    expect([...kept.keys()]).toEqual(calls.map(({ id }) => id));
    expect(kept.get('m1')).toEqual({ state: 'waiting' });
    for (const stores of [together, apart])
      expect(await stores.calls.find('romashka', 'm1')).toMatchObject({ callback: { call: 'back' } });
    const all = {
      from: '2026-01-01',
      to: '2027-01-01',
      direction: 'inbound',
      by: 'employee',
      within: 20,
    } as const;
    expect(await together.statistics.read('romashka', all)).toEqual(
      await apart.statistics.read('romashka', all),
    );
    expect(await together.calls.memory('romashka', 0)).toEqual(await apart.calls.memory('romashka', 0));
  });

  it('remembers calls that go on until they are kept as a whole', async () => {
    const { calls } = await storesWithOffice(newLocation);
    await calls.noteOngoing('romashka', [aCall({ id: 'c1' }), aCall({ id: 'c2' })]);
    const talk = { ...aCall({ id: 'c2' }), dialled: '+78432009800' };
    await calls.noteOngoing('romashka', [talk]);
    expect(await calls.ongoing('romashka')).toEqual([aCall({ id: 'c1' }), talk]);
    expect(await calls.ongoing('lyutik')).toEqual([]);
    await calls.add('romashka', aCall({ id: 'c1' }));
    expect((await calls.ongoing('romashka')).map(({ id }) => id)).toEqual(['c2']);
    await calls.noteOngoing('romashka', [aCall({ id: 'c1' })]);
    expect((await calls.add('romashka', aCall({ id: 'c1' }))).size).toBe(0);
    expect((await calls.ongoing('romashka')).map(({ id }) => id)).toEqual(['c2']);
  });

  it.each(['kept', 'going on'])('adds a fax to a call that is %s, once', async (how) => {
    const { calls } = await storesWithOffice(newLocation);
    const record = aCall({ id: 'c1' });
    await (how === 'kept' ? calls.add('romashka', record) : calls.noteOngoing('romashka', [record]));
    const fax = { document: 'd', pages: 2, station: '7', failure: null };
    const step = { at: NOON + HOUR, code: 'fax-found', details: { pages: 2 } };
    expect(await calls.addFax('romashka', 'c1', fax, step)).toEqual(record.caller);
    await calls.addFax('romashka', 'c1', fax, step);
    const [kept = await calls.find('romashka', 'c1')] = await calls.ongoing('romashka');
    expect(kept).toMatchObject({ ...record, fax, trace: [...record.trace, step] });
    expect(await calls.addFax('romashka', 'c2', fax, step)).toBeUndefined();
    expect(await calls.addFax('lyutik', 'c1', fax, step)).toBeUndefined();
  });

  it('shows another company nothing, even of a call with the same id', async () => {
    const calls = await openDay();
    expect((await calls.page('lyutik', {}, null, 50)).calls).toEqual([]);
    expect(await calls.find('lyutik', 'c1')).toBeUndefined();
    expect(await calls.memory('lyutik', 0)).toEqual({ lastTalks: {}, lastEmployees: {} });
    expect((await calls.add('lyutik', aMissedCall('c1', NOON))).size).toBe(1);
    expect(await calls.find('romashka', 'c1')).toMatchObject({ result: 'answered' });
  });

  it('rejects a call of no company', async () => {
    const { calls } = await newStores(newLocation);
    await expect(calls.add('nowhere', aCall({ id: 'c1' }))).rejects.toThrow('nowhere');
    expect(await calls.page('nowhere', {}, null, 5)).toEqual({ calls: [], next: null });
  });

  it('lists the newest first, without traces', async () => {
    const calls = await openDay();
    const page = await calls.page('romashka', {}, null, 50);
    expect(page.calls.map(({ id }) => id)).toEqual(['c7', 'c6', 'c5', 'c4', 'c3', 'c2', 'c1']);
    expect(page.next).toBeNull();
    const { trace: _, ...row } = aCall({ id: 'c1' });
    expect(page.calls[6]).toEqual({ ...row, callback: { state: 'not-needed' } });
  });

  it('goes on page by page, and misses none that began at the same moment', async () => {
    const calls = await open();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await calls.add('romashka', aCall({ id }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await calls.page('romashka', { employee: 'anna' }, cursor, 2);
      seen.push(...page.calls.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('takes only cursors that it gave out', async () => {
    const calls = await open();
    await expect(calls.page('romashka', {}, 'made-up', 5)).rejects.toThrow(TypeError);
  });

  it.each<[string, CallFilter, string[]]>([
    ['period', { from: NOON + HOUR, to: NOON + 3 * HOUR }, ['c3', 'c2']],
    ['direction', { direction: 'outbound' }, ['c3']],
    ['result', { result: 'voicemail' }, ['c5']],
    ['employee who was rung', { employee: 'anna', result: 'missed' }, ['c2']],
    ['employee who called', { employee: 'ivan' }, ['c4']],
    ['department', { department: 'sales' }, ['c7', 'c5', 'c4', 'c2', 'c1']],
    ['number', { number: 'second' }, ['c6']],
    ['employee and number', { employee: 'anna', number: 'main' }, ['c7', 'c3', 'c2', 'c1']],
    ['employee and department', { employee: 'ivan', department: 'sales' }, ['c4']],
    [
      'employee, direction and period',
      { employee: 'anna', direction: 'inbound', from: NOON + 1 },
      ['c7', 'c2'],
    ],
    ['the client’s last digits', { digits: '1234' }, ['c2']],
    ['digits in the middle, as people write them', { digits: '917 000-00' }, ['c6', 'c5', 'c3', 'c1']],
    ['a few digits', { digits: '987' }, ['c2']],
    ['the whole number', { digits: PETR }, ['c2']],
    ['digits that nobody has', { digits: '5555' }, []],
    ['digits and employee', { digits: '00017', employee: 'anna' }, ['c3', 'c1']],
    ['what was dialled inside', { digits: '101', direction: 'internal' }, ['c4']],
    ['not called back', { notCalledBack: true }, ['c2']],
    ['not called back, of an employee', { notCalledBack: true, employee: 'anna' }, ['c2']],
    ['nothing there', { employee: 'nobody' }, []],
  ])('finds by %s', async (_, filter, expected) => {
    expect(await ids(await openDay(), filter)).toEqual(expected);
  });

  describe('a missed call', () => {
    const callback = async (calls: CallStore, id: string) => (await calls.find('romashka', id))?.callback;

    it('waits until somebody talks with the client, by a call out', async () => {
      const calls = await open();
      await calls.add('romashka', aMissedCall('m1', NOON));
      await calls.add('romashka', aMissedCall('m2', NOON + 60_000));
      expect(await ids(calls, { notCalledBack: true })).toEqual(['m2', 'm1']);
      await calls.add('romashka', anOutboundCall('back', NOON + HOUR));
      const done = { state: 'done', call: 'back', at: NOON + HOUR + 5_000 };
      expect([await callback(calls, 'm1'), await callback(calls, 'm2')]).toEqual([done, done]);
      expect(await ids(calls, { notCalledBack: true })).toEqual([]);
    });

    it('is closed as well when the client calls again and is answered', async () => {
      const calls = await open();
      await calls.add('romashka', aMissedCall('m1', NOON - HOUR));
      await calls.add('romashka', aCall({ id: 'again' }));
      expect(await callback(calls, 'm1')).toEqual({ state: 'done', call: 'again', at: NOON + 4_000 });
    });

    it('stays open after a call out that nobody answered, a talk with another client, or an earlier talk', async () => {
      const calls = await open();
      await calls.add('romashka', aMissedCall('m1', NOON));
      await calls.add('romashka', {
        ...anOutboundCall('vain', NOON + HOUR),
        answeredAt: null,
        result: 'missed',
      });
      await calls.add('romashka', anOutboundCall('other', NOON + HOUR, PETR));
      await calls.add('romashka', anOutboundCall('before', NOON - HOUR));
      expect(await callback(calls, 'm1')).toEqual({ state: 'waiting' });
    });

    it('needs no call when the client was called back before it had ended', async () => {
      const calls = await open();
      await calls.add('romashka', anOutboundCall('back', NOON + 60_000));
      await calls.add('romashka', aMissedCall('long-wait', NOON));
      expect(await callback(calls, 'long-wait')).toEqual({ state: 'done', call: 'back', at: NOON + 65_000 });
    });

    it('cannot be called back when the number was withheld', async () => {
      const calls = await open();
      await calls.add('romashka', aMissedCall('m1', NOON, ''));
      expect(await callback(calls, 'm1')).toEqual({ state: 'not-needed' });
    });

    it('is closed in its own company only', async () => {
      const calls = await open();
      await calls.add('romashka', aMissedCall('m1', NOON));
      await calls.add('lyutik', anOutboundCall('back', NOON + HOUR));
      expect(await callback(calls, 'm1')).toEqual({ state: 'waiting' });
    });
  });

  describe('the memory for the brain', () => {
    it('knows when each employee last talked and who talked last with each client', async () => {
      const calls = await open();
      await calls.add('romashka', aCall({ id: 'c1' }));
      await calls.add('romashka', anOutboundCall('c2', NOON + HOUR, PETR));
      await calls.add('romashka', aMissedCall('c3', NOON + 2 * HOUR));
      expect(await calls.memory('romashka', 0)).toEqual({
        lastTalks: { anna: NOON + HOUR + 35_000 },
        lastEmployees: { [OLGA]: 'anna', [PETR]: 'anna' },
      });
    });

    it('keeps the later talk when calls are kept out of order', async () => {
      const calls = await open();
      const byIvan = {
        ...anOutboundCall('late', NOON + HOUR),
        caller: { employee: 'ivan', name: '', number: '102' },
      };
      await calls.add('romashka', byIvan);
      await calls.add('romashka', aCall({ id: 'early' }));
      expect(await calls.memory('romashka', 0)).toEqual({
        lastTalks: { anna: NOON + 64_000, ivan: NOON + HOUR + 35_000 },
        lastEmployees: { [OLGA]: 'ivan' },
      });
    });

    it('leaves out clients of long ago', async () => {
      const calls = await open();
      await calls.add('romashka', aCall({ id: 'c1' }));
      expect((await calls.memory('romashka', NOON + HOUR)).lastEmployees).toEqual({});
    });
  });

  it('keeps calls that end at the same time', async () => {
    const { calls, statistics } = await storesWithOffice(newLocation);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => calls.add('romashka', aCall({ id: `c${index}` }))),
    );
    const request = {
      from: '2026-12-31',
      to: '2026-12-31',
      direction: 'inbound',
      by: 'employee',
      within: 5,
    } as const;
    expect(await statistics.read('romashka', request)).toMatchObject([{ key: 'anna', answered: 30 }]);
  });
});
