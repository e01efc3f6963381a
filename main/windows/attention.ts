import { app, type BrowserWindow } from 'electron';

/** Brings windows to notice while a call rings in them, without ever taking the keyboard from anyone. */
export interface Attention {
  /** `text`: who calls, for the window's title. */
  start(window: BrowserWindow, text: string): void;
  stop(window: BrowserWindow): void;
}

export function createAttention(title: string): Attention {
  const ringing = new Set<BrowserWindow>();
  const count = () => app.setBadgeCount(ringing.size);

  const stop = (window: BrowserWindow) => {
    if (!ringing.delete(window)) return;
    count();
    if (window.isDestroyed()) return;
    window.flashFrame(false);
    window.setTitle(title);
  };

  return {
    start(window, text) {
      if (!ringing.has(window)) window.once('closed', () => stop(window));
      ringing.add(window);
      count();
      window.setTitle(text ? `${text} — ${title}` : title);
      if (window.isMinimized() || !window.isVisible()) window.showInactive();
      if (!window.isFocused()) window.flashFrame(true);
    },
    stop,
  };
}
