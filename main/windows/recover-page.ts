import type { BrowserWindow } from 'electron';
import type { Log } from '../log/log.ts';

/** A page that dies this often this fast would do nothing but die. */
const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Loads the page again when its process died, so that the phone comes back by itself. */
export function recoverPage(window: BrowserWindow, log: Log, onGone: () => void): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    onGone();
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < WITHIN_MS), now];
    log.error('A page crashed', { reason, exitCode, recently: crashes.length });
    if (crashes.length <= MOST_CRASHES && !window.isDestroyed()) window.webContents.reload();
  });
}
