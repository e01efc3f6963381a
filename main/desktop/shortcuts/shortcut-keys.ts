import { GlobalShortcutName, type GlobalShortcuts } from '../../../preload/contract/shortcuts.ts';

/** Electron's `globalShortcut`, as far as it is used. */
export interface KeyRegistry {
  /** False when another program has the keys. */
  register(accelerator: string, pressed: () => void): boolean;
  unregisterAll(): void;
}

export interface ShortcutKeys {
  /** Takes these keys and lets go of all others. */
  take(shortcuts: GlobalShortcuts): void;
  /** Those of the last `take` that could not be had. */
  readonly refused: readonly GlobalShortcutName[];
}

/** Keys that work in every program. The same keys twice serve the first. */
export function createShortcutKeys(
  registry: KeyRegistry,
  act: Readonly<Record<GlobalShortcutName, () => void>>,
): ShortcutKeys {
  let taken = '';
  let refused: readonly GlobalShortcutName[] = [];
  return {
    get refused() {
      return refused;
    },
    take(shortcuts) {
      if (JSON.stringify(shortcuts) === taken) return;
      taken = JSON.stringify(shortcuts);
      registry.unregisterAll();
      refused = GlobalShortcutName.options.filter(
        (name) => shortcuts[name] !== '' && !tries(registry, shortcuts[name], act[name]),
      );
    },
  };
}

/** Electron throws at what is no accelerator on this system. */
function tries(registry: KeyRegistry, accelerator: string, pressed: () => void): boolean {
  try {
    return registry.register(accelerator, pressed);
  } catch {
    return false;
  }
}
