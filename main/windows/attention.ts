import type { BrowserWindow } from 'electron';

/** Names the caller in a window's title and makes its entry in the task bar blink; never takes the keyboard. */
export interface Attention {
  /** Whom each window rings for; all others fall silent. */
  alert(callers: ReadonlyMap<BrowserWindow, string>): void;
}

export function createAttention(title: string): Attention {
  const alerted = new Map<BrowserWindow, string>();

  const stop = (window: BrowserWindow) => {
    alerted.delete(window);
    if (window.isDestroyed()) return;
    window.flashFrame(false);
    window.setTitle(title);
  };
  const start = (window: BrowserWindow, caller: string) => {
    if (alerted.get(window) === caller) return;
    alerted.set(window, caller);
    window.setTitle(caller ? `${caller} — ${title}` : title);
    if (!window.isFocused()) window.flashFrame(true);
  };

  return {
    alert(callers) {
      for (const window of alerted.keys()) if (!callers.has(window)) stop(window);
      for (const [window, caller] of callers) start(window, caller);
    },
  };
}
