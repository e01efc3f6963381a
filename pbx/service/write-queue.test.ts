import { expect, it } from 'vitest';
import { createWriteQueue } from './write-queue.ts';

const logger = () => {
  const lost: string[] = [];
  return { lost, warn: () => {}, error: (facts: object) => void lost.push(JSON.stringify(facts)) };
};

it('writes in order, and again what the store could not take at first', async () => {
  const written: string[] = [];
  let failures = 2;
  const queue = createWriteQueue(logger());
  queue.add('one', async () => {
    if (failures-- > 0) throw new Error('full');
    written.push('one');
  });
  queue.add('two', async () => void written.push('two'));
  await queue.flush();
  expect(written).toEqual(['one', 'two']);
});

it('says what was lost, and goes on', async () => {
  const log = logger();
  const written: string[] = [];
  const queue = createWriteQueue(log);
  queue.add('one', () => Promise.reject(new Error('full')));
  queue.add('two', async () => void written.push('two'));
  await queue.flush();
  expect(log.lost).toEqual([expect.stringContaining('one')]);
  expect(written).toEqual(['two']);
});
