import { z } from 'zod';
import { About } from '../../pbx/contract/session.ts';
import type { SignInError } from '../../preload/contract/account.ts';
import type { Communicator, FavouritesBridge } from '../../preload/contract/communicator.ts';
import { Favourites } from '../../preload/contract/favourites.ts';
import { createPbxConnection } from '../account/pbx-connection.ts';
import { redact } from '../log/redact.ts';
import { once } from '../once.ts';
import { createAccountBridge } from './account-bridge.ts';
import { createCallAlerts } from './call-alerts.ts';
import { createWebContacts } from './contacts-bridge.ts';
import { deviceName } from './device-name.ts';
import { download } from './download.ts';
import { guardCalls } from './guard-calls.ts';
import { createListeners } from './listeners.ts';
import { createWebPbxBridge } from './pbx-bridge.ts';
import { browserPlaces } from './places.ts';
import { createWebPreferences } from './preferences.ts';
import { createSignInBridge } from './sign-in-bridge.ts';
import { stored } from './stored.ts';
import { createWebClient } from './web-client.ts';
import { createWebSessionTokens } from './web-session-tokens.ts';

/** The composition root of a page in a browser: here is done what main and preload do in the app. */
export function createWebCommunicator(): Communicator {
  const { origin } = location;
  const places = browserPlaces();
  const client = createWebClient(fetch.bind(window), origin, deviceName(navigator));
  const alone = <Result>(work: () => Promise<Result>) => navigator.locks.request('session', work);
  let wasIn = false;
  const onEnded = (error: SignInError) => {
    if (location.pathname === '/') places.goToSignIn(wasIn ? error : undefined);
  };
  const tokens = createWebSessionTokens({ client, alone, onEnded });
  const pbx = createPbxConnection(client, origin, tokens);
  const preferences = createWebPreferences();
  const account = createAccountBridge({ client, tokens, pbx, places });
  const phonePage = once(() => {
    const api = createWebPbxBridge(pbx);
    const contacts = createWebContacts(pbx);
    api.onNews(({ type }) => {
      if (type === 'ready' || type === 'contacts-changed') void contacts.refresh();
    });
    window.addEventListener('online', api.wake);
    return { api, contacts, alerts: createCallAlerts(preferences.get), guard: guardCalls() };
  });

  return {
    surface: 'browser',
    app: {
      info: async () => {
        const about = About.pick({ version: true }).parse(await (await fetch('/v1/about')).json());
        return { version: about.version, platform: 'browser' };
      },
    },
    preferences,
    signIn: createSignInBridge({
      client,
      tokens,
      places,
      isSecure: isSecureContext,
      lastLogin: stored('last login', z.string(), ''),
    }),
    account: {
      ...account,
      async current() {
        const who = await account.current();
        wasIn = true;
        return who;
      },
    },
    get api() {
      return phonePage().api;
    },
    get contacts() {
      return phonePage().contacts;
    },
    favourites: createFavourites(async () => (await account.current()).sip.uri),
    diagnostics: {
      async save(diagnostics) {
        const content = redact({ browser: navigator.userAgent, ...diagnostics });
        download(new Blob([JSON.stringify(content, null, 1)]), 'communicator.json');
        return true;
      },
    },
    window: {
      openAnother: async () => void window.open('/', '_blank', 'noopener'),
      rest: async () => undefined,
    },
    phone: {
      async report(report) {
        phonePage().alerts.heard(report);
        phonePage().guard(report);
      },
      onCommand: () => () => undefined,
    },
    desktop: {
      facts: async () => ({
        platform: 'browser',
        hasTray: false,
        hasNotificationButtons: false,
        skipsFirstRun: false,
      }),
      async inform(title, body) {
        if (document.hidden && Notification.permission === 'granted') new Notification(title, { body });
      },
      refusedShortcuts: async () => [],
    },
    incoming: {
      current: async () => [],
      onChange: () => () => undefined,
      answer: async () => undefined,
      decline: async () => undefined,
      open: async () => undefined,
    },
    system: {
      onResumed: (listener) => onEvent(document, 'resume', listener),
      onNetworkChanged: (listener) => onEvent(window, 'online', () => listener([])),
    },
  };
}

/** In this browser alone, each account's own. */
function createFavourites(whose: () => Promise<string>): FavouritesBridge {
  const changes = createListeners<void>();
  const own = async () => stored(`favourites ${await whose()}`, Favourites, []);
  return {
    list: async () => (await own()).read(),
    async keep(favourites) {
      (await own()).write(favourites);
      changes.tell();
    },
    onChange: changes.add,
  };
}

function onEvent(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
