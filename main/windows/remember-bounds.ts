import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../settings/settings.ts';

/** Moving a window by hand makes a storm of events; the disk hears of its end. */
const SETTLED_MS = 800;

/** Reports where a window stands, once it has come to rest and when it closes. */
export function rememberBounds(window: BrowserWindow, save: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const saveNow = () => {
    clearTimeout(timer);
    save(window.getNormalBounds());
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, SETTLED_MS);
  };
  window.on('move', saveSoon);
  window.on('resize', saveSoon);
  window.on('close', saveNow);
}
