import { expect, test } from 'vitest';
import { GlobalShortcuts } from '../../../preload/contract/shortcuts.ts';
import { acceleratorOf } from './accelerator-of.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

test.each([
  [{ ...none, code: 'KeyA', ctrlKey: true, altKey: true }, 'Control+Alt+A'],
  // The same key while the Russian layout is on.
  [{ ...none, code: 'KeyF', ctrlKey: true, shiftKey: true }, 'Control+Shift+F'],
  [{ ...none, code: 'F9' }, 'F9'],
  [{ ...none, code: 'Digit5', metaKey: true }, 'Super+5'],
  [{ ...none, code: 'ArrowUp', altKey: true }, 'Alt+Up'],
])('%o is %s, and the contract takes it', (keys, accelerator) => {
  expect(acceleratorOf(keys)).toBe(accelerator);
  expect(GlobalShortcuts.shape.answer.parse(accelerator)).toBe(accelerator);
});

test.each([
  { ...none, code: 'KeyA' },
  { ...none, code: 'KeyA', shiftKey: true },
  { ...none, code: 'ControlLeft', ctrlKey: true },
  { ...none, code: 'Escape', ctrlKey: true },
  { ...none, code: 'Space' },
  { ...none, code: 'F9', shiftKey: true },
])('%o is not taken from other programs', (keys) => expect(acceleratorOf(keys)).toBeUndefined());
