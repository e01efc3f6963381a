import { expect, test } from 'vitest';
import type { ApiResult } from '../../api/api-result.ts';
import { runForEach } from './run-for-each.ts';

const done: ApiResult<null> = { ok: true, value: null };
const refused = (code: 'stale' | 'too-many-attempts'): ApiResult<null> => ({
  ok: false,
  error: { kind: 'problem', problem: { type: '', title: '', status: 400, code, retryAfter: 3 } },
});

test('goes on past what fails, and tells how far it is', async () => {
  const told: number[] = [];
  const outcome = await runForEach(['a', 'b', 'c'], {
    act: async (item) => (item === 'b' ? refused('stale') : done),
    tell: (over) => told.push(over),
  });
  expect(outcome.done).toEqual(['a', 'c']);
  expect(outcome.failed).toMatchObject([{ item: 'b' }]);
  expect(told).toEqual([1, 2, 3]);
});

test('stops after the one that is under way', async () => {
  const stop = new AbortController();
  const act = async (item: string) => {
    if (item === 'b') stop.abort();
    return done;
  };
  const outcome = await runForEach(['a', 'b', 'c'], { act, signal: stop.signal });
  expect(outcome).toMatchObject({ done: ['a', 'b'], left: ['c'] });
});

test('waits as long as the PBX asks, and tries again', async () => {
  const waited: number[] = [];
  let tries = 0;
  const outcome = await runForEach(['a'], {
    act: async () => (++tries < 3 ? refused('too-many-attempts') : done),
    pause: async (ms) => void waited.push(ms),
  });
  expect(outcome.done).toEqual(['a']);
  expect(waited).toEqual([3000, 3000]);
});
