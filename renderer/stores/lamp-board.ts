import { isSameLamp, type Lamp, unknownLamp } from '../phone/lamps/lamp.ts';

/** The lamps as screens see them. */
export interface LampBoard {
  of(extension: string): Lamp;
  /** Told once a frame at most, and only when this lamp has changed. Returns the way out. */
  subscribe(extension: string, listener: () => void): () => void;
}

/** The lamps as those who tell of them see them. */
export interface LampSwitchboard extends LampBoard {
  set(extension: string, lamp: Lamp): void;
  /** Nothing that was told holds any longer. */
  forget(): void;
  /** Every change as it happens, for what cannot wait for a frame. Returns the way out. */
  onChange(listener: (extension: string, lamp: Lamp) => void): () => void;
}

/**
 * Keeps every lamp and tells each row of its own only. A hundred changes a second are drawn by the frame:
 * `nextFrame` runs what it is given before the next one is painted.
 */
export function createLampBoard(nextFrame: (draw: () => void) => void): LampSwitchboard {
  const lamps = new Map<string, Lamp>();
  const watchers = new Map<string, Set<() => void>>();
  const listeners = new Set<(extension: string, lamp: Lamp) => void>();
  const changed = new Set<string>();

  const draw = (): void => {
    const now = [...changed];
    changed.clear();
    for (const extension of now) for (const tell of watchers.get(extension) ?? []) tell();
  };
  const of = (extension: string): Lamp => lamps.get(extension) ?? unknownLamp;
  const set = (extension: string, lamp: Lamp): void => {
    if (isSameLamp(of(extension), lamp)) return;
    lamps.set(extension, lamp);
    for (const tell of listeners) tell(extension, lamp);
    if (changed.size === 0) nextFrame(draw);
    changed.add(extension);
  };

  return {
    of,
    set,
    forget: () => {
      for (const extension of [...lamps.keys()]) set(extension, unknownLamp);
    },
    subscribe: (extension, listener) => {
      const those = watchers.get(extension) ?? new Set();
      watchers.set(extension, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0 && watchers.get(extension) === those) watchers.delete(extension);
      };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
