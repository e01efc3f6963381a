import { expect, test } from 'vitest';
import { within } from './within.ts';

test('what comes in time is passed on, and so is a failure', async () => {
  expect(await within(1_000, 'an answer', Promise.resolve('yes'))).toBe('yes');
  await expect(within(1_000, 'an answer', Promise.reject(new Error('no')))).rejects.toThrow('no');
});

test('what does not come is named', async () => {
  const never = new Promise(() => {});
  await expect(within(10, 'the page answers', never)).rejects.toThrow('not within 0.01 s: the page answers');
});
