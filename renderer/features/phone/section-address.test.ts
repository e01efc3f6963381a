import { expect, test } from 'vitest';
import { fromHash, toHash } from './section-address.ts';

const sections = ['phone', 'history'] as const;

test.each(['#/phone', '#/history', '#/history?whose=company&from=2026-11-01'])(
  'a window that is loaded again is where it was: %s',
  (hash) => expect(toHash(fromHash(hash, sections))).toBe(hash),
);

test.each(['', '#', '#/settings', '#history', '#/history/../x'])('%j is the phone', (hash) =>
  expect(fromHash(hash, sections)).toEqual({ section: 'phone', query: '' }),
);
