import { BrowserWindow, screen } from 'electron';
import type { WindowBounds } from '../settings/settings.ts';
import { backgroundColour } from './background-colour.ts';
import { pagePreferences } from './page-preferences.ts';
import { MINIMUM_SIZE, openingBounds } from './window-bounds.ts';

/**
 * One socket that belongs to no interface: its packets take whatever way the system has now. With a socket for each
 * interface a call whose network is gone waits 2 s until Chromium tells WebRTC of the new one.
 */
const FOLLOWS_THE_ROUTE = 'default_public_and_private_interfaces';

export interface AppWindowOptions {
  readonly title: string;
  readonly preload: string;
  readonly icon: string;
  readonly savedBounds: WindowBounds | null;
  /** The window that is open already, if any. */
  readonly beside: BrowserWindow | undefined;
  readonly development: boolean;
}

/** A window of the app: sandboxed, isolated, empty, and not shown yet. */
export function createAppWindow(options: AppWindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...openingBounds(options.savedBounds, options.beside?.getNormalBounds(), screens),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: options.title,
    icon: options.icon,
    backgroundColor: backgroundColour(),
    autoHideMenuBar: true,
    show: false,
    webPreferences: pagePreferences(options.preload, options.development),
  });
  window.webContents.setWebRTCIPHandlingPolicy(FOLLOWS_THE_ROUTE);
  return window;
}
