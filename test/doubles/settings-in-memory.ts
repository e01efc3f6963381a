import { defaultSettings, type Settings } from '../../main/settings/settings.ts';
import type { SettingsStore } from '../../main/settings/settings-store.ts';

export function settingsInMemory(start: Partial<Settings> = {}): SettingsStore {
  let current: Settings = { ...defaultSettings, ...start };
  return {
    trouble: undefined,
    get current() {
      return current;
    },
    update(change) {
      current = { ...current, ...change };
    },
  };
}
