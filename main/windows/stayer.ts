import type { SettingsStore } from '../settings/settings-store.ts';
import { closing } from './closing.ts';

export interface StayerPorts {
  readonly settings: SettingsStore;
  readonly windows: () => readonly number[];
  readonly isSignedIn: (window: number) => boolean;
  readonly hasTray: () => boolean;
  /** Says once what became of the window. */
  readonly explain: (how: 'hide' | 'minimise') => void;
}

/** Keeps the phone on line when its window is closed, until the person quits. */
export interface Stayer {
  closing(window: number): ReturnType<typeof closing>;
  readonly isQuitting: boolean;
  /** From now on, windows close. */
  quit(): void;
  /** The person quits no longer. */
  stay(): void;
}

export function createStayer({ settings, windows, isSignedIn, hasTray, explain }: StayerPorts): Stayer {
  let isQuitting = false;
  return {
    closing(window) {
      const how = closing({
        isQuitting,
        closeToTray: settings.current.preferences.closeToTray,
        hasPhone: isSignedIn(window),
        isLastPhone: !windows().some((other) => other !== window && isSignedIn(other)),
        hasTray: hasTray(),
      });
      if (how !== 'close' && !settings.current.closingExplained) {
        settings.update({ closingExplained: true });
        explain(how);
      }
      return how;
    },
    get isQuitting() {
      return isQuitting;
    },
    quit() {
      isQuitting = true;
    },
    stay() {
      isQuitting = false;
    },
  };
}
