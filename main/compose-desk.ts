import { join } from 'node:path';
import { app, globalShortcut } from 'electron';
import type { PhoneCommand } from '../preload/contract/phone-command.ts';
import type { Preferences } from '../preload/contract/preferences.ts';
import { electronComputerUse } from './desktop/computer-use/electron-computer-use.ts';
import { watchComputerUse } from './desktop/computer-use/watch-computer-use.ts';
import { createDesk } from './desktop/desk.ts';
import type { Phones } from './desktop/phones.ts';
import { copiedTexts } from './desktop/shortcuts/copied-texts.ts';
import { shortcutActions } from './desktop/shortcuts/shortcut-actions.ts';
import { createShortcutKeys } from './desktop/shortcuts/shortcut-keys.ts';
import { announce } from './ipc/announce.ts';
import type { WindowId } from './ipc/channel-handlers.ts';
import type { Log } from './log/log.ts';
import { createBusNotifier } from './notifications/bus-notifier.ts';
import { createCallNotifications } from './notifications/call-notifications.ts';
import { callWords } from './notifications/call-words.ts';
import { createElectronNotifier } from './notifications/electron-notifier.ts';
import { openSessionBus } from './session-bus/open-session-bus.ts';
import type { Texts } from './texts.ts';
import { createBadge } from './tray/badge.ts';
import { createTray } from './tray/tray.ts';
import { trayIsThere, watchTrayPresence } from './tray/tray-presence.ts';
import type { AppWindows } from './windows/app-windows.ts';
import { createIncomingWindows, type IncomingWindowsPorts } from './windows/incoming-windows.ts';

export interface DeskParts {
  readonly log: Log;
  readonly phones: Phones;
  readonly icons: string;
  readonly words: () => Texts;
  readonly preferences: () => Preferences;
  readonly change: (change: Partial<Preferences>) => void;
  readonly windows: AppWindows;
  readonly look: IncomingWindowsPorts['look'];
}

/**
 * The part of the composition root that puts the phones on the desktop: windows of calls that ring, notifications,
 * tray, badge, keys. Called once the app is ready.
 */
export function composeDesk(parts: DeskParts) {
  const { log, phones, icons, words, preferences, change, windows, look } = parts;
  const tell = (window: WindowId, command: PhoneCommand) =>
    announce(windows.contents(window), 'phone:command', command);
  const isLinux = process.platform === 'linux';
  const bus = openSessionBus(log);
  const notifier = isLinux ? createBusNotifier(bus, words().title, log) : createElectronNotifier();
  const presence = isLinux ? watchTrayPresence(bus, () => tray.renew()) : trayIsThere;
  const trayIcons = join(icons, 'tray');

  const notifications = createCallNotifications({
    notifier,
    words: (call) => callWords(words(), call),
    answer: (key) => desk.answer(key),
    decline: (key) => desk.decline(key),
    open: (key) => desk.open(key),
  });
  const tray = createTray({
    icons: trayIcons,
    texts: words,
    actions: {
      open: () => windows.present(),
      answer: (key) => desk.answer(key),
      decline: (key) => desk.decline(key),
      setStatus: (status) => {
        for (const window of phones.reports.keys()) tell(window, { type: 'status', status });
      },
      present: (presenting) => change({ presenting }),
      quit: () => app.quit(),
    },
  });
  const incoming = createIncomingWindows({ log, look, alerts: () => preferences().alerts });
  const desk = createDesk({
    phones,
    preferences,
    incoming,
    notifications,
    canNotify: () => notifier.hasButtons,
    tray,
    badge: createBadge({
      icons: trayIcons,
      windows: windows.all,
      words: (missed) => `${words().missed}: ${missed}`,
    }),
    windows,
    tell,
  });
  phones.onChange(() => desk.update());

  const forgetUse = watchComputerUse({ phones, use: electronComputerUse, tell, now: Date.now });

  const commanded = { reports: phones.reports, answer: desk.answer, tell, reveal: windows.reveal };
  const keys = createShortcutKeys(
    globalShortcut,
    shortcutActions({
      desk: commanded,
      copiedTexts,
      tellNothingToCall: () => inform(words().nothingToCall, words().nothingToCallDetail),
    }),
  );
  /** Something worth knowing, that needs no answer. */
  const inform = (title: string, body: string) => {
    notifier.show({ title, body, buttons: [] }, () => windows.present());
  };

  return {
    desk,
    commanded,
    incoming,
    keys,
    inform,
    hasTray: () => presence.isThere,
    hasNotificationButtons: () => notifier.hasButtons,
    close() {
      forgetUse();
      incoming.show([]);
      notifications.show([]);
      tray.close();
      globalShortcut.unregisterAll();
      bus.close();
    },
  };
}
