import type { BrowserWindow, Rectangle } from 'electron';
import { MINI_SIZE, MINIMUM_SIZE } from './window-bounds.ts';

/** Makes windows small and keeps them above all others, and back to what they were. */
export interface MiniMode {
  apply(window: BrowserWindow, isMini: boolean): void;
}

export function createMiniMode(): MiniMode {
  const before = new WeakMap<BrowserWindow, Rectangle>();
  return {
    apply(window, isMini) {
      if (isMini === before.has(window)) return;
      if (isMini) shrink(window);
      else restore(window);
    },
  };

  function shrink(window: BrowserWindow): void {
    const bounds = window.getNormalBounds();
    before.set(window, bounds);
    window.setMinimumSize(MINI_SIZE.width, MINI_SIZE.height);
    window.setBounds({ ...MINI_SIZE, x: bounds.x + bounds.width - MINI_SIZE.width, y: bounds.y });
    window.setAlwaysOnTop(true, 'floating');
  }

  function restore(window: BrowserWindow): void {
    const bounds = before.get(window);
    before.delete(window);
    window.setAlwaysOnTop(false);
    window.setMinimumSize(MINIMUM_SIZE.width, MINIMUM_SIZE.height);
    if (bounds) window.setBounds(bounds);
  }
}
