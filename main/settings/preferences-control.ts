import type { Preferences } from '../../preload/contract/preferences.ts';
import type { SettingsStore } from './settings-store.ts';

export interface PreferencesControl {
  readonly current: Preferences;
  /** Keeps the change, puts it into effect, and returns what holds now. */
  change(change: Partial<Preferences>): Preferences;
}

/**
 * The preferences of this installation, and what follows from a change of them. Showing one's screen does not outlast
 * the program.
 */
export function createPreferences(
  settings: SettingsStore,
  apply: (now: Preferences, before: Preferences) => void,
): PreferencesControl {
  const before = settings.current.preferences;
  if (before.presenting) settings.update({ preferences: { ...before, presenting: false } });
  return {
    get current() {
      return settings.current.preferences;
    },
    change(change) {
      const earlier = settings.current.preferences;
      const now = { ...earlier, ...change };
      settings.update({ preferences: now });
      apply(now, earlier);
      return now;
    },
  };
}
