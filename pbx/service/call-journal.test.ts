import { expect, it } from 'vitest';
import { BrainBench } from '../../test/doubles/brain-bench.ts';
import { office, plain } from '../../test/doubles/office-settings.ts';
import type { CallRecord } from '../contract/call-record.ts';
import { createCallJournal } from './call-journal.ts';
import { createWriteQueue } from './write-queue.ts';

const CLIENT = '+79170000017';

const open = () => {
  const noted = new Map<string, CallRecord>();
  const kept: CallRecord[] = [];
  let writes = 0;
  const calls = {
    async noteOngoing(_company: string, records: readonly CallRecord[]) {
      writes += 1;
      for (const record of records) noted.set(record.id, record);
    },
    ongoing: async () => [...noted.values()],
    async add(_company: string, ...records: readonly CallRecord[]) {
      kept.push(...records);
      return new Map();
    },
  };
  const queue = createWriteQueue({ warn: () => {}, error: () => {} });
  const journal = createCallJournal(calls, queue);
  const secretary = { to: 'secretary', employee: 'anna', otherwise: { to: 'hang-up' } } as const;
  const bench = new BrainBench(office({ anna: plain, working: { greeting: null, target: secretary } }));
  bench.register('anna', 'ivan', 'maria');
  const happen = (what: () => void) => {
    const before = bench.state;
    what();
    journal.look('romashka', before, bench.state, bench.now);
  };
  return { bench, journal, happen, noted, kept, flush: () => queue.flush(), writes: () => writes };
};

it('leaves a row of a call that was ringing, and of one that was a talk', async () => {
  const { bench, journal, happen, noted, kept, flush } = open();
  happen(() => bench.call('o', CLIENT, '+78432009818', 'Ольга'));
  happen(() => bench.dial('i', 'ivan', '103'));
  bench.wait(3);
  happen(() => bench.answer('i/1'));
  await flush();
  await journal.recover('romashka', new Set(noted.keys()));
  expect(kept).toEqual([]);
  await journal.recover('romashka', new Set());
  expect(kept).toMatchObject([
    {
      ...{ direction: 'inbound', caller: { number: CLIENT }, result: 'missed', answeredAt: null },
      legs: [{ employee: 'anna', outcome: 'failed' }],
    },
    {
      ...{ direction: 'internal', employee: 'maria', result: 'answered', answeredAt: bench.now },
      legs: [{ employee: 'maria', outcome: 'answered' }],
    },
  ]);
  expect(noted.size).toBe(2);
  expect(kept.map(({ trace }) => trace.at(-1)?.code)).toEqual(['service-lost', 'service-lost']);
});

it('writes much at once, and nothing of what is over or has not changed for the history', async () => {
  const { bench, journal, happen, noted, flush, writes } = open();
  happen(() => bench.call('o', CLIENT, '+78432009818'));
  happen(() => bench.dial('i', 'ivan', '103'));
  happen(() => bench.answer('i/1'));
  happen(() => bench.tell({ type: 'leg-held', leg: 'i', held: true }));
  happen(() => bench.end('o', 'cancelled'));
  journal.over('romashka', bench.records[0]?.id ?? '');
  await flush();
  expect(writes()).toBe(1);
  expect([...noted.values()].map(({ direction }) => direction)).toEqual(['internal']);
});
