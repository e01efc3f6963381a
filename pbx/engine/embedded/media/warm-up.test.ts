import { expect, test } from 'vitest';
import { createMediaIdentity } from './media-identity.ts';
import { warmUp } from './warm-up.ts';

test('warming up ends, and leaves no more than timers that end by themselves', async () => {
  const identity = await createMediaIdentity();
  await Promise.all(Array.from({ length: 5 }, () => warmUp(identity)));
  expect(identity.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});
