import { BrowserWindow, dialog, type WebContents, webContents } from 'electron';
import type { Page } from '../../preload/contract/channels.ts';
import type { Log } from '../log/log.ts';
import { pageUrl } from '../pages/page-address.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { type AppWindowOptions, createAppWindow } from './app-window.ts';
import { createAttention } from './attention.ts';
import { recoverPage } from './recover-page.ts';
import { rememberBounds } from './remember-bounds.ts';

export interface AppWindowsPorts {
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly look: Omit<AppWindowOptions, 'savedBounds' | 'beside'>;
  readonly onClosed: (window: number) => void;
}

/** All windows of the app; a window is known by its `webContents.id`. */
export interface AppWindows {
  /** Opens a window. `pageFor` is told its id and says what it shows. */
  open(pageFor: (window: number) => Page): void;
  turnTo(window: number, page: Page): void;
  attention(window: number, ringing: boolean, text: string): void;
  /** Asks where to save a file of that name. */
  choosePlace(window: number, name: string): Promise<string | undefined>;
  contents(): WebContents[];
  /** Of one window; none when it is closed. */
  contentsOf(window: number): WebContents[];
  /** Brings some window to the front: the person has started the app once more. */
  present(): void;
}

export function createAppWindows({ log, settings, look, onClosed }: AppWindowsPorts): AppWindows {
  const attention = createAttention(look.title);

  const load = (contents: WebContents, page: Page) => {
    contents.loadURL(pageUrl(page)).catch((error) => log.error('A page did not load', { page, error }));
  };

  return {
    open(pageFor) {
      const beside = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
      const window = createAppWindow({ ...look, beside, savedBounds: settings.current.window });
      const { id } = window.webContents;
      load(window.webContents, pageFor(id));
      // The title is the caller's while a call rings; the document has no say in it.
      window.on('page-title-updated', (event) => event.preventDefault());
      window.on('closed', () => onClosed(id));
      rememberBounds(window, (bounds) => saveBounds(settings, bounds));
      recoverPage(window, log, () => attention.stop(window));
      window.once('show', () => log.info('Window shown', { sinceStartMs: Math.round(performance.now()) }));
    },
    turnTo(id, page) {
      const contents = webContents.fromId(id);
      const window = contents && BrowserWindow.fromWebContents(contents);
      if (!contents || !window) return;
      attention.stop(window);
      contents.once('did-finish-load', () => contents.navigationHistory.clear());
      load(contents, page);
    },
    attention(id, ringing, text) {
      const contents = webContents.fromId(id);
      const window = contents && BrowserWindow.fromWebContents(contents);
      if (!window) return;
      if (ringing) attention.start(window, text);
      else attention.stop(window);
    },
    async choosePlace(id, name) {
      const window = BrowserWindow.getAllWindows().find(({ webContents: { id: known } }) => known === id);
      const options = { defaultPath: name };
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return chosen.canceled ? undefined : chosen.filePath;
    },
    contentsOf: (id) => [webContents.fromId(id)].filter((contents) => contents !== undefined),
    contents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
    present() {
      const [window] = BrowserWindow.getAllWindows();
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}

function saveBounds(settings: SettingsStore, bounds: Electron.Rectangle): void {
  const { window } = settings.current;
  if (JSON.stringify(window) !== JSON.stringify(bounds)) settings.update({ window: bounds });
}
