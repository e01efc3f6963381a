import { type BrowserWindow, type Display, screen } from 'electron';
import type { AlertPreferences } from '../../preload/contract/alerts.ts';
import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import { announce } from '../ipc/announce.ts';
import type { Log } from '../log/log.ts';
import { pageUrl } from '../pages/page-address.ts';
import { incomingBounds } from './incoming-bounds.ts';
import { createIncomingWindow, type IncomingWindowOptions } from './incoming-window.ts';

export interface IncomingWindowsPorts {
  readonly log: Log;
  readonly look: Omit<IncomingWindowOptions, 'bounds'>;
  readonly alerts: () => AlertPreferences;
}

/** Calls that ring, above everything else: one window a screen that shall have one. */
export interface IncomingWindows {
  readonly calls: readonly IncomingCall[];
  /** Opens, fills and closes the windows: none without a call. */
  show(calls: readonly IncomingCall[]): void;
}

/** A page that dies this often would do nothing but die. */
const MOST_CRASHES = 3;

export function createIncomingWindows({ log, look, alerts }: IncomingWindowsPorts): IncomingWindows {
  const windows = new Map<Display['id'], BrowserWindow>();
  let shown: readonly IncomingCall[] = [];
  let crashes = 0;

  const open = (display: Display) => {
    const window = createIncomingWindow({ ...look, bounds: boundsOn(display) });
    windows.set(display.id, window);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('closed', () => {
      if (windows.get(display.id) === window) windows.delete(display.id);
    });
    window.webContents.once('render-process-gone', (_event, { reason }) => {
      log.error('The page of a call that rings crashed', { reason });
      window.destroy();
      // The call still rings, and must still be seen.
      if (shown.length > 0 && ++crashes <= MOST_CRASHES) open(display);
    });
    window.loadURL(pageUrl('incoming')).catch((error) => {
      // Closed while it was loading: the caller gave up at once.
      if (!window.isDestroyed()) log.error('The page of a call that rings did not load', { error });
    });
  };
  const boundsOn = ({ workArea }: Display) => incomingBounds(workArea, alerts(), shown.length);

  return {
    get calls() {
      return shown;
    },
    show(calls) {
      const isNew = calls.some(({ key }) => !shown.some((known) => known.key === key));
      shown = calls;
      // A call that goes on ringing stays where it is, wherever the pointer went meanwhile.
      const displays = isNew ? displaysFor(alerts().screens) : [];
      if (calls.length === 0) for (const window of windows.values()) window.destroy();
      if (windows.size === 0 || alerts().screens === 'every') {
        for (const display of displays) if (!windows.has(display.id)) open(display);
      }
      for (const [id, window] of windows) {
        const display = screen.getAllDisplays().find((one) => one.id === id);
        if (display && !window.isDestroyed()) window.setBounds(boundsOn(display));
      }
      const contents = [...windows.values()]
        .filter((one) => !one.isDestroyed())
        .map((one) => one.webContents);
      announce(contents, 'incoming:changed', [...calls]);
    },
  };
}

function displaysFor(screens: AlertPreferences['screens']): readonly Display[] {
  if (screens === 'every') return screen.getAllDisplays();
  return [screen.getDisplayNearestPoint(screen.getCursorScreenPoint())];
}
