import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowBounds } from '../settings/settings.ts';
import { MINIMUM_SIZE, openingBounds } from './window-bounds.ts';

/** As the pages paint themselves before their first frame (`renderer/ui/tokens.css`), so that nothing flashes. */
const BACKGROUND = { light: '#f3f4f7', dark: '#0e1013' } as const;

export interface AppWindowOptions {
  readonly title: string;
  readonly preload: string;
  readonly icon: string;
  readonly savedBounds: WindowBounds | null;
  /** The window that is open already, if any. */
  readonly beside: BrowserWindow | undefined;
  readonly development: boolean;
}

/** A window of the app: sandboxed, isolated, empty; shown once its page has something to show. */
export function createAppWindow(options: AppWindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...openingBounds(options.savedBounds, options.beside?.getNormalBounds(), screens),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: options.title,
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: options.development,
      // A call rings and talks in a window that is behind others or minimised.
      backgroundThrottling: false,
      // It rings before anyone has clicked.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
