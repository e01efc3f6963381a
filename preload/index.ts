/**
 * Hands `window.communicator` to the page: one method a channel, no logic. What may be asked and what is
 * said is checked in main, so that nothing but this file has to load before the page.
 */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type {
  AnnouncementName,
  AnnouncementPayload,
  ChannelName,
  ChannelRequest,
  ChannelResponse,
} from './contract/channels.ts';
import type { Communicator, Unsubscribe } from './contract/communicator.ts';
import type { Reply } from './contract/reply.ts';

/** Rejects with an Error whose message is a `ReplyFailureCode`. */
async function ask<Name extends ChannelName>(
  name: Name,
  request: ChannelRequest<Name>,
): Promise<ChannelResponse<Name>> {
  const reply: Reply = await ipcRenderer.invoke(name, request);
  if (reply.ok) return reply.value as ChannelResponse<Name>;
  throw new Error(reply.code);
}

/** Neither the event nor what `removeListener` returns may leave: both would give the page `ipcRenderer` itself. */
function hear<Name extends AnnouncementName>(
  name: Name,
  listener: (payload: AnnouncementPayload<Name>) => void,
): Unsubscribe {
  const wrapped = (_event: unknown, payload: AnnouncementPayload<Name>) => listener(payload);
  ipcRenderer.on(name, wrapped);
  return () => {
    ipcRenderer.removeListener(name, wrapped);
  };
}

const everywhere: Pick<Communicator, 'surface' | 'app' | 'preferences'> = {
  surface: 'app',
  app: { info: () => ask('app:info', undefined) },
  preferences: {
    get: () => ask('preferences:get', undefined),
    set: (change) => ask('preferences:set', change),
    onChange: (listener) => hear('preferences:changed', listener),
  },
};

const onSignIn: Pick<Communicator, 'signIn'> = {
  signIn: {
    memory: () => ask('sign-in:memory', undefined),
    pbx: (request) => ask('sign-in:pbx', request),
    sipAccount: (request) => ask('sign-in:sip-account', request),
    officePeople: () => ask('sign-in:office-people', undefined),
    office: (login) => ask('sign-in:office', { login }),
    invitation: (request) => ask('sign-in:invitation', request),
    newPassword: (password) => ask('sign-in:new-password', { password }),
    leave: () => ask('sign-in:leave', undefined),
  },
};

const onPhone: Pick<
  Communicator,
  'account' | 'api' | 'diagnostics' | 'window' | 'phone' | 'desktop' | 'system' | 'contacts' | 'favourites'
> = {
  account: {
    current: () => ask('account:current', undefined),
    digestFor: async (realm) => (await ask('account:digest-for', { realm })).ha1,
    colleagues: () => ask('account:colleagues', undefined),
    changePassword: (change) => ask('account:change-password', change),
    signOut: () => ask('account:sign-out', undefined),
  },
  api: {
    request: (request) => ask('pbx:request', request),
    soundUrl: async (path) => (await ask('pbx:sounds', undefined)) + path,
    save: (file) => ask('pbx:save', file),
    saveMade: (file) => ask('file:save', file),
    onNews: (listener) => hear('pbx:news', listener),
  },
  diagnostics: { save: async (diagnostics) => (await ask('diagnostics:save', diagnostics)).saved },
  window: {
    openAnother: () => ask('window:open-another', undefined),
    rest: () => {
      webFrame.clearCache();
      return ask('window:rest', undefined);
    },
  },
  phone: {
    report: (report) => ask('phone:report', report),
    onCommand: (listener) => hear('phone:command', listener),
  },
  desktop: {
    facts: () => ask('desktop:facts', undefined),
    inform: (title, body) => ask('desktop:inform', { title, body }),
    refusedShortcuts: () => ask('shortcuts:refused', undefined),
  },
  contacts: {
    list: () => ask('contacts:list', undefined),
    add: (draft) => ask('contacts:add', draft),
    change: (id, draft) => ask('contacts:change', { id, draft }),
    remove: (ids) => ask('contacts:remove', { ids: [...ids] }),
    restore: (contacts) => ask('contacts:restore', { contacts: [...contacts] }),
    chooseFile: () => ask('contacts:choose-file', undefined),
    importChosen: async () => (await ask('contacts:import', undefined)).ids,
    exportAs: (format, name) => ask('contacts:export', { format, name }),
    connectBook: (address, password) => ask('contacts:connect-book', { address, password }),
    disconnectBook: (id) => ask('contacts:disconnect-book', { id }),
    refresh: () => ask('contacts:refresh', undefined),
    moveToPbx: () => ask('contacts:move-to-pbx', undefined),
    onChange: (listener) => hear('contacts:changed', () => listener()),
  },
  favourites: {
    list: () => ask('favourites:list', undefined),
    keep: (favourites) => ask('favourites:keep', favourites),
    onChange: (listener) => hear('favourites:changed', () => listener()),
  },
  system: {
    onResumed: (listener) => hear('system:resumed', () => listener()),
    onNetworkChanged: (listener) => hear('system:network-changed', ({ gone }) => listener(gone)),
  },
};

const onIncoming: Pick<Communicator, 'incoming'> = {
  incoming: {
    current: () => ask('incoming:current', undefined),
    onChange: (listener) => hear('incoming:changed', listener),
    answer: (key) => ask('incoming:answer', { key }),
    decline: (key) => ask('incoming:decline', { key }),
    open: (key) => ask('incoming:open', { key }),
  },
};

const onPage: Readonly<Record<string, Partial<Communicator>>> = {
  'sign-in': onSignIn,
  phone: onPhone,
  incoming: onIncoming,
};

contextBridge.exposeInMainWorld('communicator', { ...everywhere, ...onPage[location.host] });
