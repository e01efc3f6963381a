import { expect, test } from 'vitest';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { defaultPreferences } from './default-preferences.ts';
import { createPreferences } from './preferences-control.ts';

test('a change is kept, and put into effect with what was before', () => {
  const settings = settingsInMemory();
  const applied: unknown[] = [];
  const preferences = createPreferences(settings, (now, before) => applied.push([now.theme, before.theme]));
  expect(preferences.change({ theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' });
  expect(settings.current.preferences.theme).toBe('dark');
  expect(applied).toEqual([['dark', 'system']]);
});

test('showing one’s screen does not outlast the program: a forgotten one would hide tomorrow’s calls', () => {
  const settings = settingsInMemory({ preferences: { ...defaultPreferences, presenting: true } });
  createPreferences(settings, () => {});
  expect(settings.current.preferences.presenting).toBe(false);
});
