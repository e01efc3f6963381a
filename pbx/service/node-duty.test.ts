import pino from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Holding, NodeStore } from '../store/ports/node-store.ts';
import { createNodeDuty } from './node-duty.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NODE = { name: 'n1', instance: 'first', sip: '10.0.0.11:5060' };

/** A database that holds for n1 what a test says, and what was done with the companies, in order. */
const bench = () => {
  const done: string[] = [];
  const database = {
    holdings: [] as readonly Holding[],
    renew: async () => true,
    put(...companies: readonly string[]) {
      database.holdings = companies.map((company) => ({ company, node: 'n1' }));
    },
  };
  const note = (what: string) => async (company: string) => void done.push(`${what} ${company}`);
  const nodes: NodeStore = {
    join: async () => {},
    renew: () => database.renew(),
    claim: async () => database.holdings,
    letIn: (_, company, open) => note(open ? 'let in' : 'keep out')(company),
    release: (_, company) => note('release')(company),
    move: async () => true,
    list: async () => [],
    placements: async () => [],
  };
  const duty = createNodeDuty({
    ...{ nodes, node: NODE, open: note('open'), close: note('close') },
    lost: () => void done.push('lost'),
    logger: pino({ level: 'silent' }),
  });
  return { database, duty, done };
};

it('opens what comes before its phones are let in, and closes what goes before it is released', async () => {
  const { database, duty, done } = bench();
  database.put('a');
  expect(await duty.begin()).toEqual(['a']);
  await duty.proceed();
  expect(done.splice(0)).toEqual(['let in a']);
  database.put('a', 'b');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(done.splice(0)).toEqual(['open b', 'let in b']);
  database.holdings = [{ company: 'a', node: 'n2' }, ...database.holdings.slice(1)];
  await vi.advanceTimersByTimeAsync(2_000);
  expect(done.splice(0)).toEqual(['keep out a', 'close a', 'release a']);
  await duty.close();
});

it('is quiet two seconds before its lease is over, when the database answers no more', async () => {
  const { database, duty, done } = bench();
  await duty.begin();
  await duty.proceed();
  await vi.advanceTimersByTimeAsync(3_000);
  database.renew = () => new Promise(() => {});
  await vi.advanceTimersByTimeAsync(6_999);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toEqual(['lost']);
});

it('is quiet at once when the database says that the lease is over, and then touches no company', async () => {
  const { database, duty, done } = bench();
  await duty.begin();
  await duty.proceed();
  database.renew = async () => false;
  await vi.advanceTimersByTimeAsync(2_000);
  database.put('a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).toEqual(['lost']);
});
