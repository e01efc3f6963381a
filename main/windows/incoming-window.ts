import { BrowserWindow } from 'electron';
import type { WindowBounds } from '../settings/settings.ts';
import { backgroundColour } from './background-colour.ts';
import { pagePreferences } from './page-preferences.ts';

export interface IncomingWindowOptions {
  readonly bounds: WindowBounds;
  readonly title: string;
  readonly preload: string;
  readonly development: boolean;
}

/** How each system calls a window that appears above all others and is not worked in. */
const TYPES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'panel', linux: 'notification' };

/**
 * The window of calls that ring: above everything, on every workspace, and never with the keyboard. Whoever
 * types goes on typing; it is clicked, and answered by a global key.
 */
export function createIncomingWindow(options: IncomingWindowOptions): BrowserWindow {
  const type = TYPES[process.platform];
  const window = new BrowserWindow({
    ...options.bounds,
    ...(type !== undefined && { type }),
    title: options.title,
    backgroundColor: backgroundColour(),
    frame: false,
    show: false,
    focusable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    webPreferences: pagePreferences(options.preload, options.development),
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  window.once('ready-to-show', () => {
    if (!window.isDestroyed()) window.showInactive();
  });
  return window;
}
