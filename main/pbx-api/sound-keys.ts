import { randomUUID } from 'node:crypto';

type WindowId = number;

/**
 * Which window asks for a sound. The protocol handler is not told, so each window's page gets a secret folder of
 * its own (`/pbx/<key>`), which ends with its sign-in: no page can hear what another's account may.
 */
export interface SoundKeys {
  /** The key of a window, made when it is first asked for. */
  keyOf(window: WindowId): string;
  windowOf(key: string): WindowId | undefined;
  forget(window: WindowId): void;
}

export function createSoundKeys(): SoundKeys {
  const keys = new Map<WindowId, string>();
  return {
    keyOf(window) {
      const key = keys.get(window) ?? randomUUID();
      keys.set(window, key);
      return key;
    },
    windowOf: (key) => [...keys].find(([, known]) => known === key)?.[0],
    forget(window) {
      keys.delete(window);
    },
  };
}
