import { setTimeout } from 'node:timers/promises';
import { type BrowserWindow, dialog, type WebContents } from 'electron';
import type { Page } from '../../preload/contract/channels.ts';
import type { Log } from '../log/log.ts';
import { pageUrl } from '../pages/page-address.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { type AppWindowOptions, createAppWindow } from './app-window.ts';
import { createAttention } from './attention.ts';
import type { closing } from './closing.ts';
import { createMiniMode } from './mini-mode.ts';
import { recoverPage } from './recover-page.ts';
import { rememberBounds } from './remember-bounds.ts';
import { createUnsentGuard, type UnsentGuard } from './unsent-guard.ts';

/** What is being sent when its window closes is there by then, as a rule. */
const UNSENT_PATIENCE_MS = 700;

export interface AppWindowsPorts {
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly look: Omit<AppWindowOptions, 'savedBounds' | 'beside'>;
  /** What becomes of a window that a person closes. */
  readonly onClosing: (window: number) => ReturnType<typeof closing>;
  readonly onClosed: (window: number) => void;
  /** Whether a person goes though something has not reached the PBX. */
  readonly onUnsent: () => Promise<boolean>;
  /** Does again what a window's page held back: the end of the program, when it is that. Undefined: the window's. */
  readonly quitAgain: () => (() => void) | undefined;
  readonly onStaying: () => void;
  /** The page of a window died, or makes room for another: what it last said is no longer so. */
  readonly onPageGone: (window: number) => void;
  /** A window got the keyboard or lost it, was shown or hidden. */
  readonly onAttended: () => void;
}

/** How a window opens: as usual, or where nobody asked to see it yet. */
type Opening = 'shown' | 'hidden' | 'minimised';

/** All windows of the app; a window is known by its `webContents.id`. */
export interface AppWindows {
  readonly ids: readonly number[];
  /** Opens a window. `pageFor` is told its id and says what it shows; `opening` is asked once that is drawn. */
  open(pageFor: (window: number) => Page, opening?: () => Opening): void;
  turnTo(window: number, page: Page): void;
  /** Asks where to save a file of that name. */
  choosePlace(window: number, name: string): Promise<string | undefined>;
  /** Names who calls, by window, in titles and task bar; nobody else calls any more. */
  alert(callers: ReadonlyMap<number, string>): void;
  isAttended(window: number): boolean;
  /** Shows a window without giving it the keyboard. */
  reveal(window: number): void;
  contents(window: number): WebContents[];
  all(): readonly BrowserWindow[];
  /** Brings a window to the front, with the keyboard; some window, when none is named. */
  present(window?: number): void;
  /** Whether the windows are small and above all others. */
  setMini(isMini: boolean): void;
}

export function createAppWindows(ports: AppWindowsPorts): AppWindows {
  const { log, settings, look } = ports;
  const attention = createAttention(look.title);
  const mini = createMiniMode();
  const windows = new Map<number, BrowserWindow>();
  const guards = new Map<number, UnsentGuard>();

  const load = (contents: WebContents, page: Page) => {
    contents.loadURL(pageUrl(page)).catch((error) => log.error('A page did not load', { page, error }));
  };
  const closeOrStay = (id: number, window: BrowserWindow) => (event: { preventDefault(): void }) => {
    const wanted = ports.onClosing(id);
    if (wanted === 'close') return;
    event.preventDefault();
    if (wanted === 'hide') window.hide();
    else window.minimize();
  };

  const guardUnsent = (window: BrowserWindow): UnsentGuard => {
    const made = createUnsentGuard({
      moment: () => setTimeout(UNSENT_PATIENCE_MS),
      ask: () => {
        window.show();
        return ports.onUnsent();
      },
      tryAgain: () => {
        const quit = ports.quitAgain();
        if (quit) quit();
        else if (!window.isDestroyed()) window.close();
      },
      stay: ports.onStaying,
    });
    window.webContents.on('will-prevent-unload', made.held);
    return made;
  };

  return {
    get ids() {
      return [...windows.keys()];
    },
    open(pageFor, opening = () => 'shown') {
      const [first] = windows.values();
      const focused = [...windows.values()].find((window) => window.isFocused());
      const window = createAppWindow({
        ...look,
        beside: focused ?? first,
        savedBounds: settings.current.window,
      });
      const { id } = window.webContents;
      windows.set(id, window);
      window.once('ready-to-show', () => show(window, opening()));
      load(window.webContents, pageFor(id));
      // The title is the caller's while a call rings; the document has no say in it.
      window.on('page-title-updated', (event) => event.preventDefault());
      window.on('close', closeOrStay(id, window));
      guards.set(id, guardUnsent(window));
      window.on('closed', () => {
        windows.delete(id);
        guards.delete(id);
        ports.onClosed(id);
      });
      for (const change of ['focus', 'blur', 'show', 'hide', 'minimize', 'restore'] as const) {
        window.on(change as 'focus', ports.onAttended);
      }
      rememberBounds(window, (bounds) => saveBounds(settings, bounds));
      recoverPage(window, log, () => ports.onPageGone(id));
      mini.apply(window, settings.current.preferences.mini);
      window.once('show', () => log.info('Window shown', { sinceStartMs: Math.round(performance.now()) }));
    },
    turnTo(id, page) {
      const contents = windows.get(id)?.webContents;
      if (!contents) return;
      ports.onPageGone(id);
      guards.get(id)?.release();
      contents.once('did-finish-load', () => {
        contents.navigationHistory.clear();
        guards.get(id)?.arm();
      });
      load(contents, page);
    },
    alert(callers) {
      attention.alert(
        new Map(
          [...callers].flatMap(([id, caller]) => {
            const window = windows.get(id);
            return window ? [[window, caller] as const] : [];
          }),
        ),
      );
    },
    async choosePlace(id, name) {
      const window = windows.get(id);
      const options = { defaultPath: name };
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return chosen.canceled ? undefined : chosen.filePath;
    },
    isAttended(id) {
      const window = windows.get(id);
      return window?.isVisible() === true && !window.isMinimized() && window.isFocused();
    },
    reveal(id) {
      windows.get(id)?.showInactive();
    },
    contents: (id) => [...windows].filter(([one]) => one === id).map(([, window]) => window.webContents),
    all: () => [...windows.values()],
    present(id) {
      const [first] = windows.values();
      const window = id === undefined ? first : windows.get(id);
      if (!window) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    setMini(isMini) {
      for (const window of windows.values()) mini.apply(window, isMini);
    },
  };
}

function show(window: BrowserWindow, opening: Opening): void {
  if (opening === 'shown') window.show();
  else if (opening === 'minimised') window.minimize();
}

function saveBounds(settings: SettingsStore, bounds: Electron.Rectangle): void {
  // The small window's place is not the usual one's.
  if (settings.current.preferences.mini) return;
  const { window } = settings.current;
  if (JSON.stringify(window) !== JSON.stringify(bounds)) settings.update({ window: bounds });
}
