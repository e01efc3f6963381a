import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, nativeTheme, net, powerMonitor, session } from 'electron';
import { createHttpPbxClient } from './account/http-pbx-client.ts';
import { createRememberedAccounts } from './account/remembered-accounts.ts';
import { createWindowAccounts } from './account/window-accounts.ts';
import { chooseDataFolder } from './desktop/choose-data-folder.ts';
import { setChromiumSwitches } from './desktop/chromium-switches.ts';
import { watchNetwork } from './desktop/watch-network.ts';
import { announce } from './ipc/announce.ts';
import { createHandlers } from './ipc/create-handlers.ts';
import { registerChannels } from './ipc/register-channels.ts';
import { createFileLog } from './log/file-log.ts';
import { createSupervisedOffice } from './office/supervised-office.ts';
import { forkOfficeProcess } from './office/utility-office-process.ts';
import { once } from './once.ts';
import { openEventStream } from './pbx-api/event-stream.ts';
import { serveSound } from './pbx-api/serve-sound.ts';
import { createSoundKeys } from './pbx-api/sound-keys.ts';
import { trustedAuthorities } from './pbx-api/trusted-authorities.ts';
import { createWindowEvents } from './pbx-api/window-events.ts';
import { registerAppScheme, serveAppScheme } from './pages/app-protocol.ts';
import { openVault } from './secrets/open-vault.ts';
import { openElectronStoreFile } from './settings/electron-store-file.ts';
import { openFileSettings } from './settings/file-settings-store.ts';
import { settingsTroubleText } from './settings/settings-trouble-text.ts';
import { texts } from './texts.ts';
import { createAppWindows } from './windows/app-windows.ts';
import { setApplicationMenu } from './windows/application-menu.ts';
import { guardSession } from './windows/guard-session.ts';
import { guardWebContents } from './windows/guard-web-contents.ts';

/** The folder of the bundles: main is in `main/` of it. */
const bundles = join(import.meta.dirname, '..');

/** Builds the main process from its parts, and starts it. Called once, before the app is ready. */
export function startCommunicator(): void {
  const dataFolder = chooseDataFolder();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  setChromiumSwitches();
  registerAppScheme();
  // Otherwise Electron builds its own menu first, only for ours to replace it.
  Menu.setApplicationMenu(null);
  const parts = build(dataFolder);
  guard(parts);
  app
    .whenReady()
    .then(() => run(parts))
    .catch((error) => {
      parts.log.error('The app could not start', { error });
      app.exit(1);
    });
}

type Parts = ReturnType<typeof build>;

function build(dataFolder: string) {
  const log = createFileLog(join(dataFolder, 'logs'));
  const settings = openFileSettings(join(dataFolder, 'settings.json'), log, openElectronStoreFile);
  const words = () => texts[settings.current.preferences.language];
  const vault = once(() => openVault());
  const remembered = createRememberedAccounts(settings, vault, log);
  const client = createHttpPbxClient(fetchWhenReady, { device: deviceName() });
  const office = createSupervisedOffice(
    () => forkOfficeProcess(join(bundles, 'pbx', 'office.js'), join(dataFolder, 'office')),
    log,
  );
  const windows = createAppWindows({
    log,
    settings,
    look: {
      title: texts.ru.title,
      preload: join(bundles, 'preload', 'index.cjs'),
      icon: join(app.getAppPath(), 'assets', 'icons', 'app-128.png'),
      development: !app.isPackaged,
    },
    onClosed: (window) => accounts.close(window),
  });
  const signInPorts = { client, office, settings, remembered };
  const soundKeys = createSoundKeys();
  const events = createWindowEvents(
    (pbx, hear) => openEventStream({ pbx, hear, log, authorities: trustedAuthorities() }),
    (window, news) => announce(windows.contentsOf(window), 'pbx:news', news),
  );
  const accounts = createWindowAccounts({
    ...signInPorts,
    log,
    turnTo: windows.turnTo,
    onSession(window, session) {
      soundKeys.forget(window);
      events.follow(window, session?.pbx);
    },
    tellPasswordKept: () => warn(words().passwordNotDeleted, words().passwordNotDeletedDetail),
  });
  const openWindow = (start: { readonly atOffice: boolean }) =>
    windows.open((window) => accounts.open(window, start));
  const setMenu = () =>
    setApplicationMenu({
      texts: words(),
      development: !app.isPackaged,
      openWindow: () => openWindow({ atOffice: false }),
    });
  const handlers = createHandlers({
    ...signInPorts,
    app: { version: app.getVersion(), platform: process.platform },
    accounts,
    vault,
    log,
    soundKeys,
    choosePlace: windows.choosePlace,
    openWindow,
    attention: windows.attention,
    applyPreferences(preferences) {
      nativeTheme.themeSource = preferences.theme;
      setMenu();
      announce(windows.contents(), 'preferences:changed', preferences);
    },
  });
  const soundsOf = async (key: string) => {
    const window = soundKeys.windowOf(key);
    return window === undefined ? undefined : (await accounts.signedIn(window)).session.pbx;
  };
  return {
    ...{ log, settings, words, vault, office, windows, accounts, events },
    handlers,
    soundsOf,
    setMenu,
  };
}

function guard({ log, office, windows, accounts }: Parts): void {
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('second-instance', windows.present);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => office.close());
  office.onLost(() => accounts.leaveOffice({ code: 'office-failed' }));
}

function run(parts: Parts): void {
  const { log, settings, words, vault, windows, accounts, events, handlers, soundsOf, setMenu } = parts;
  guardSession(session.defaultSession);
  serveAppScheme(join(bundles, 'renderer'), (request) => serveSound(soundsOf, request));
  registerChannels(handlers, log);
  nativeTheme.themeSource = settings.current.preferences.theme;
  windows.open(accounts.openRemembered);
  // All of this can wait until the first window is on its way.
  void vault();
  setMenu();
  const resumed = () => {
    announce(windows.contents(), 'system:resumed', undefined);
    events.wake();
  };
  powerMonitor.on('resume', resumed);
  powerMonitor.on('unlock-screen', resumed);
  watchNetwork(networkInterfaces, (gone) =>
    announce(windows.contents(), 'system:network-changed', { gone: [...gone] }),
  );
  if (settings.trouble) warn(...settingsTroubleText(settings.trouble, words()));
}

/** «Коммуникатор, Windows»: enough to tell one's devices apart, and no host name that says whose. */
function deviceName(): string {
  const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'Windows', darwin: 'macOS' };
  return `${texts.ru.title}, ${systems[process.platform] ?? 'Linux'}`;
}

/** Electron's own fetch, which works once the app is ready. */
async function fetchWhenReady(url: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
  await app.whenReady();
  return net.fetch(String(url), init);
}

/** A box of the system's own: it is seen whatever page is shown, and holds nothing up. */
function warn(message: string, detail: string): void {
  void dialog.showMessageBox({ type: 'warning', message, detail });
}
