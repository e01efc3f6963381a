import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, net, powerMonitor, session } from 'electron';
import { acceptInvitation } from './account/accept-invitation.ts';
import { createHttpPbxClient } from './account/http-pbx-client.ts';
import { createRememberedAccounts } from './account/remembered-accounts.ts';
import { createWindowAccounts } from './account/window-accounts.ts';
import { decideStart } from './command-line/decide-start.ts';
import { obeyCommand } from './command-line/obey-command.ts';
import { obeyInvocation } from './command-line/obey-invocation.ts';
import { type Invocation, parseCommandLine } from './command-line/parse-command-line.ts';
import { programArguments } from './command-line/program-arguments.ts';
import { readHandedOver } from './command-line/read-handed-over.ts';
import { startControlServer } from './command-line/control-server.ts';
import { systemLanguage } from './command-line/system-language.ts';
import { composeDesk } from './compose-desk.ts';
import { chooseDataFolder } from './desktop/choose-data-folder.ts';
import { addressBookOpener } from './contacts/books/open-address-book.ts';
import { chooseContactFile, keepContactFile } from './contacts/contact-dialogs.ts';
import { createContactsDesks } from './contacts/contacts-desks.ts';
import { setChromiumSwitches } from './desktop/chromium-switches.ts';
import { createLinkOpener } from './desktop/links/open-link.ts';
import { registerNumberLinks, registerOwnLinks } from './desktop/links/register-links.ts';
import { createPhones } from './desktop/phones.ts';
import { endPolitely } from './desktop/end-politely.ts';
import { freeMemory } from './desktop/free-memory.ts';
import { watchNetwork } from './desktop/watch-network.ts';
import { setStartAtLogin } from './desktop/start-at-login/start-at-login.ts';
import { createFavouritesFiles } from './favourites/favourites-files.ts';
import { announce } from './ipc/announce.ts';
import { createHandlers } from './ipc/create-handlers.ts';
import { registerChannels } from './ipc/register-channels.ts';
import { createFileLog } from './log/file-log.ts';
import { createSupervisedOffice } from './office/supervised-office.ts';
import { forkOfficeProcess } from './office/utility-office-process.ts';
import { once } from './once.ts';
import { registerAppScheme, serveAppScheme } from './pages/app-protocol.ts';
import { openEventStream } from './pbx-api/event-stream.ts';
import { openWsSocket } from './pbx-api/open-ws-socket.ts';
import { serveSound } from './pbx-api/serve-sound.ts';
import { createSoundKeys } from './pbx-api/sound-keys.ts';
import { trustedAuthorities } from './pbx-api/trusted-authorities.ts';
import { createWindowEvents } from './pbx-api/window-events.ts';
import { openVault } from './secrets/open-vault.ts';
import { openElectronStoreFile } from './settings/electron-store-file.ts';
import { openFileSettings } from './settings/file-settings-store.ts';
import { createPreferences } from './settings/preferences-control.ts';
import { settingsTroubleText } from './settings/settings-trouble-text.ts';
import { texts } from './texts.ts';
import { createAppWindows } from './windows/app-windows.ts';
import { setApplicationMenu } from './windows/application-menu.ts';
import { createStayer } from './windows/stayer.ts';
import { guardSession } from './windows/guard-session.ts';
import { guardWebContents } from './windows/guard-web-contents.ts';

/** The folder of the bundles: main is in `main/` of it. */
const bundles = join(import.meta.dirname, '..');

/** Builds the main process from its parts, and starts it. Called once, before the app is ready. */
export function startCommunicator(): void {
  const dataFolder = chooseDataFolder();
  setChromiumSwitches();
  registerAppScheme();
  // Otherwise Electron builds its own menu first, only for ours to replace it.
  Menu.setApplicationMenu(null);
  const { argv } = process;
  const args = programArguments({ argv, isPackaged: app.isPackaged, appPath: app.getAppPath() });
  decideStart(dataFolder, args, systemLanguage(), (invocation) => open(dataFolder, args, invocation));
}

function open(dataFolder: string, args: readonly string[], invocation: Invocation): void {
  if (!app.requestSingleInstanceLock({ arguments: args })) {
    app.quit();
    return;
  }
  const parts = build(dataFolder);
  guard(parts);
  app
    .whenReady()
    .then(() => run(parts, invocation))
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
  const phones = createPhones();
  const icons = join(app.getAppPath(), 'assets', 'icons');
  const look = {
    title: texts.ru.title,
    preload: join(bundles, 'preload', 'index.cjs'),
    development: !app.isPackaged,
  };
  const windows = createAppWindows({
    log,
    settings,
    look: { ...look, icon: join(icons, 'app-128.png') },
    onClosing: (window) => stayer.closing(window),
    onUnsent: () =>
      ask(words().unsent, words().unsentDetail, [words().leaveAnyway, words().stay], { isRisky: true }),
    quitAgain: () => (stayer.isQuitting ? () => app.quit() : undefined),
    onStaying: () => stayer.stay(),
    onClosed: (window) => {
      phones.forget(window);
      accounts.close(window);
    },
    onPageGone: phones.forget,
    onAttended: () => desk().desk.update(),
  });
  const signInPorts = { client, office, settings, remembered };
  const soundKeys = createSoundKeys();
  const events = createWindowEvents(
    (pbx, hear) => openEventStream({ pbx, hear, openSocket: openWsSocket(log, trustedAuthorities()) }),
    (window, news) => {
      announce(windows.contents(window), 'pbx:news', news);
      if (news.type === 'ready' || news.type === 'contacts-changed')
        void contactsOf(window).then((desk) => desk.refreshPersonal(), noContacts);
    },
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
  const preferences = createPreferences(settings, (now, before) => {
    nativeTheme.themeSource = now.theme;
    setMenu();
    if (now.startAtLogin !== before.startAtLogin) setStartAtLogin(now.startAtLogin, log);
    if (now.opensNumberLinks !== before.opensNumberLinks) registerNumberLinks(now.opensNumberLinks);
    if (now.mini !== before.mini) windows.setMini(now.mini);
    desk().keys.take(now.shortcuts);
    desk().desk.update();
    announce(allContents(), 'preferences:changed', now);
  });
  const desk = once(() =>
    composeDesk({
      log,
      phones,
      icons,
      words,
      preferences: () => preferences.current,
      change: preferences.change,
      windows,
      look,
    }),
  );
  const stayer = createStayer({
    settings,
    isSignedIn: (window) => accounts.of(window).state === 'signed-in',
    windows: () => windows.ids,
    hasTray: () => desk().hasTray(),
    explain: (how) =>
      how === 'hide'
        ? desk().inform(words().staysInTray, words().staysInTrayDetail)
        : warn(words().minimisedWithoutTray, words().minimisedWithoutTrayDetail),
  });
  const setMenu = () =>
    setApplicationMenu({
      texts: words(),
      development: !app.isPackaged,
      openWindow: () => openWindow({ atOffice: false }),
    });
  const tellContacts = () => announce(allContents(), 'contacts:changed', undefined);
  const contacts = createContactsDesks({
    folder: join(dataFolder, 'contacts'),
    openBook: addressBookOpener(fetchWhenReady),
    tell: tellContacts,
    vault,
    log,
  });
  const favourites = createFavouritesFiles(join(dataFolder, 'favourites'), log);
  const accountOf = async (window: number) => (await accounts.signedIn(window)).session.account.sip.uri;
  const contactsOf = async (window: number) => {
    const { account, pbx } = (await accounts.signedIn(window)).session;
    return contacts.of(account.sip.uri, pbx);
  };
  const handlers = createHandlers({
    ...signInPorts,
    app: { version: app.getVersion(), platform: process.platform },
    accounts,
    vault,
    log,
    soundKeys,
    choosePlace: windows.choosePlace,
    contacts: {
      deskOf: contactsOf,
      chooseFile: chooseContactFile,
      keepFile: keepContactFile(windows.choosePlace),
      tell: tellContacts,
    },
    favourites: {
      listOf: async (window) => favourites(await accountOf(window)),
      tell: () => announce(allContents(), 'favourites:changed', undefined),
    },
    openWindow,
    freeMemory,
    preferences,
    phones,
    incoming: {
      current: () => desk().incoming.calls,
      answer: (key) => desk().desk.answer(key),
      decline: (key) => desk().desk.decline(key),
      open: (key) => desk().desk.open(key),
    },
    desktop: {
      facts: () => ({
        platform: process.platform,
        hasTray: desk().hasTray(),
        hasNotificationButtons: desk().hasNotificationButtons(),
        skipsFirstRun: app.commandLine.hasSwitch('no-first-run'),
      }),
      refusedShortcuts: () => desk().keys.refused,
      inform: (title, body) => desk().inform(title, body),
    },
  });
  const links = once(() =>
    createLinkOpener({
      desk: desk().commanded,
      dialsAtOnce: () => preferences.current.dialLinksAtOnce,
      present: windows.present,
      acceptInvitation: (invitation) =>
        void acceptInvitation(invitation, { ...signInPorts, windows, accounts, ask, words }),
      now: Date.now,
    }),
  );
  const soundsOf = async (key: string) => {
    const window = soundKeys.windowOf(key);
    return window === undefined ? undefined : (await accounts.signedIn(window)).session.pbx;
  };
  const invoke = (invocation: Invocation) =>
    obeyInvocation(invocation, {
      command: (command) =>
        command.type === 'call' ? links().call(command.number) : void obeyCommand(desk().commanded, command),
      link: (link) => links().open(link),
      present: windows.present,
    });
  const serveCommands = () =>
    startControlServer(dataFolder, log, (command) => obeyCommand(desk().commanded, command));
  return {
    ...{ log, settings, preferences, words, vault, office, windows, accounts, events, phones, desk },
    ...{ contacts, stayer, handlers, soundsOf, setMenu, links, invoke, serveCommands },
  };
}

function guard({ log, office, accounts, contacts, stayer, desk, invoke }: Parts): void {
  app.on('web-contents-created', (_event, contents) => guardWebContents(contents, log));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => invoke(readHandedOver(data)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    void app.whenReady().then(() => invoke(parseCommandLine([url])));
  });
  app.on('activate', () => invoke({ kind: 'start', hidden: false }));
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', stayer.quit);
  endPolitely(app, accounts.farewells, () => {
    office.close();
    contacts.close();
    desk().close();
  });
  office.onLost(() => accounts.leaveOffice({ code: 'office-failed' }));
}

function run(parts: Parts, invocation: Invocation): void {
  const { log, settings, preferences, words, vault, windows, accounts, events, phones } = parts;
  guardSession(session.defaultSession);
  serveAppScheme(join(bundles, 'renderer'), (request) => serveSound(parts.soundsOf, request));
  registerChannels(parts.handlers, log);
  nativeTheme.themeSource = preferences.current.theme;
  const isHidden = invocation.kind === 'start' && invocation.hidden && accounts.isRemembered;
  windows.open(accounts.openRemembered, () => {
    if (!isHidden) return 'shown';
    return parts.desk().hasTray() ? 'hidden' : 'minimised';
  });
  // All of this can wait until the first window is on its way.
  void vault();
  registerOwnLinks();
  parts.setMenu();
  const { desk, keys } = parts.desk();
  desk.update();
  keys.take(preferences.current.shortcuts);
  phones.onChange(() => parts.links().retry());
  app.once('will-quit', parts.serveCommands());
  if (invocation.kind !== 'start') parts.invoke(invocation);
  const resumed = () => {
    announce(allContents(), 'system:resumed', undefined);
    events.wake();
  };
  powerMonitor.on('resume', resumed);
  powerMonitor.on('unlock-screen', resumed);
  watchNetwork(networkInterfaces, (gone) =>
    announce(allContents(), 'system:network-changed', { gone: [...gone] }),
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

/** A question of the system's own; true: the first of the two answers, which Enter gives unless it is risky. */
async function ask(
  message: string,
  detail: string,
  buttons: readonly [string, string],
  { isRisky = false }: { readonly isRisky?: boolean } = {},
): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message,
    detail,
    buttons: [...buttons],
    defaultId: isRisky ? 1 : 0,
    cancelId: 1,
  });
  return response === 0;
}

/** The window was signed out meanwhile. */
const noContacts = () => undefined;

/** Of every window, those of calls that ring included. */
const allContents = () => BrowserWindow.getAllWindows().map((window) => window.webContents);
