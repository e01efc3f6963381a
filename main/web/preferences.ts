import { z } from 'zod';
import { Preferences } from '../../preload/contract/preferences.ts';
import type { Communicator } from '../../preload/contract/communicator.ts';
import { defaultPreferences } from '../settings/default-preferences.ts';
import { createListeners } from './listeners.ts';
import { stored } from './stored.ts';

/** The preferences of this browser. Showing one's screen does not outlast the page. */
export function createWebPreferences(): Communicator['preferences'] {
  const kept = stored('preferences', z.record(z.string(), z.unknown()), {});
  const listeners = createListeners<Preferences>();
  const known = Preferences.catch(defaultPreferences);
  const now = () => known.parse({ ...defaultPreferences, ...kept.read() });
  kept.write({ ...kept.read(), presenting: false });
  kept.onChange(() => listeners.tell(now()));
  return {
    get: async () => now(),
    async set(change) {
      kept.write({ ...now(), ...change });
      listeners.tell(now());
      return now();
    },
    onChange: listeners.add,
  };
}
