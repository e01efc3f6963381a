import { describe, expect, test } from 'vitest';
import { Nonces } from './nonces.ts';

describe('a nonce', () => {
  test('is good for each count once, upwards only', () => {
    const nonces = new Nonces(1_000, () => 0);
    const nonce = nonces.create();
    expect([1, 2, 2, 1, 5, 4].map((count) => nonces.use(nonce, count))).toEqual([
      'fresh',
      'fresh',
      'replayed',
      'replayed',
      'fresh',
      'replayed',
    ]);
  });

  test('is good once for a phone that does not count', () => {
    const nonces = new Nonces(1_000, () => 0);
    const nonce = nonces.create();
    expect([nonces.use(nonce, undefined), nonces.use(nonce, undefined)]).toEqual(['fresh', 'replayed']);
  });

  test('becomes stale', () => {
    let now = 0;
    const nonces = new Nonces(1_000, () => now);
    const nonce = nonces.create();
    now = 1_001;
    expect(nonces.use(nonce, 1)).toBe('stale');
  });

  test('of anybody else is unknown, as is one with its age changed', () => {
    const nonces = new Nonces(1_000, () => 0);
    const [, ...rest] = nonces.create().split('.');
    expect(nonces.use(new Nonces(1_000).create(), 1)).toBe('unknown');
    expect(nonces.use(['zzzz', ...rest].join('.'), 1)).toBe('unknown');
    expect(nonces.use('', 1)).toBe('unknown');
  });
});
