import { expect, it } from 'vitest';
import { gatheredWrites } from './gathered-writes.ts';
import { createWriteQueue } from './write-queue.ts';

const open = (failures = 0) => {
  const written: string[] = [];
  let left = failures;
  const queue = createWriteQueue({ warn: () => {}, error: () => {} });
  const writes = gatheredWrites<string>(queue, 'words', async (company, items) => {
    if (left-- > 0) throw new Error('full');
    written.push(`${company}: ${items.join(' ')}`);
  });
  return { writes, written, flush: () => queue.flush() };
};

it('writes together what comes up until its turn, the newest of each, and not what was taken back', async () => {
  const { writes, written, flush } = open();
  writes.add('romashka', '1', 'one');
  writes.add('lyutik', '1', 'other');
  writes.add('romashka', '2', 'two');
  writes.add('romashka', '3', 'three');
  writes.add('romashka', '1', 'ONE');
  writes.drop('romashka', '3');
  await flush();
  expect(written).toEqual(['romashka: ONE two', 'lyutik: other']);
});

it('writes the same again after a failure, and what came later after it', async () => {
  const { writes, written, flush } = open(1);
  writes.add('romashka', '1', 'one');
  const flushed = flush();
  await new Promise(setImmediate);
  writes.add('romashka', '2', 'two');
  await flushed;
  await flush();
  expect(written).toEqual(['romashka: one', 'romashka: two']);
});
