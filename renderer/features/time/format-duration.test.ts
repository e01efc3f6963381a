import { expect, test } from 'vitest';
import { formatDuration } from './format-duration.ts';

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [83_000, '1:23'],
  [3_599_999, '59:59'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%d ms is shown as %s', (milliseconds, shown) => expect(formatDuration(milliseconds)).toBe(shown));
