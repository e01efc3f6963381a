import { BrowserWindow, screen } from 'electron';
import type { WindowBounds } from '../settings/settings.ts';
import { backgroundColour } from './background-colour.ts';
import { pagePreferences } from './page-preferences.ts';
import { MINIMUM_SIZE, openingBounds } from './window-bounds.ts';

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
  return new BrowserWindow({
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
}
