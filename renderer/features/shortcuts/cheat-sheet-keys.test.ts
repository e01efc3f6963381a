import { expect, test } from 'vitest';
import { cheatSheetKeys } from './cheat-sheet-keys.ts';

const none = { answer: '', hangUp: '', mute: '', callCopied: '' };
const words = ((key: string) => key) as unknown as Parameters<typeof cheatSheetKeys>[0];
const keysOf = (...given: Parameters<typeof cheatSheetKeys>) =>
  Object.fromEntries(cheatSheetKeys(...given).map(({ title, keys }) => [title, Object.fromEntries(keys)]));

test('the sheet says which keys work in every program: those that the person has chosen', () => {
  const sheet = keysOf(words, { ...none, answer: 'Control+Alt+A' }, false);
  expect(sheet['shortcuts.sheet.everywhere']).toEqual({ 'shortcuts.names.answer': 'Control+Alt+A' });
  expect(keysOf(words, none, false)).not.toHaveProperty('shortcuts.sheet.everywhere');
});

test('the sheet names the keys that are on the keyboard of the computer', () => {
  expect(keysOf(words, none, false)['app.phone']).toMatchObject({ 'search.title': 'Ctrl+K' });
  expect(keysOf(words, none, true)['app.phone']).toMatchObject({ 'search.title': '⌘+K' });
});
