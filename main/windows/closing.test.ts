import { expect, test } from 'vitest';
import { closing } from './closing.ts';

const last = { isQuitting: false, closeToTray: true, isLastPhone: true, hasPhone: true, hasTray: true };

test('the last window with a phone stays on line behind its icon', () => expect(closing(last)).toBe('hide'));

test('tray broken on Linux: where no icon can be seen, the window is minimised, never lost', () => {
  expect(closing({ ...last, hasTray: false })).toBe('minimise');
});

test.each([
  ['the program quits', { isQuitting: true }],
  ['the person does not want it', { closeToTray: false }],
  ['another window has a phone', { isLastPhone: false }],
  ['nobody is signed in here', { hasPhone: false }],
])('a window closes when %s', (_, change) => expect(closing({ ...last, ...change })).toBe('close'));
