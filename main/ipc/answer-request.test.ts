import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChannelName, channels, type Page } from '../../preload/contract/channels.ts';
import { createScriptedOfficeProcess, DEMO_OFFICE } from '../../test/doubles/scripted-office-process.ts';
import { createScriptedPbxClient } from '../../test/doubles/scripted-pbx-client.ts';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createRememberedAccounts } from '../account/remembered-accounts.ts';
import { signInToOffice } from '../account/sign-in-to-office.ts';
import { createWindowAccounts } from '../account/window-accounts.ts';
import { createPhones } from '../desktop/phones.ts';
import { createSupervisedOffice } from '../office/supervised-office.ts';
import { createContactsDesk, noBooks } from '../contacts/contacts-desk.ts';
import { createFileContactBook, emptyBook } from '../contacts/file-contact-book.ts';
import type { JsonFile } from '../json-file.ts';
import { once } from '../once.ts';
import { createSoundKeys } from '../pbx-api/sound-keys.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import { createPreferences } from '../settings/preferences-control.ts';
import { defaultPreferences } from '../settings/default-preferences.ts';
import { answerRequest } from './answer-request.ts';
import { createHandlers } from './create-handlers.ts';

const names = Object.keys(channels) as ChannelName[];
const pageFor = (name: ChannelName): Page => channels[name].pages[0]!;

const memoryFile = <Content>(content: Content): JsonFile<Content> => ({
  read: async () => content,
  write: async () => {},
});

/** The real handlers over doubles of the network, the keychain and the windows; window 1 is signed in. */
const start = async () => {
  const log = createSilentLog();
  const office = createSupervisedOffice(() => {
    const process = createScriptedOfficeProcess();
    queueMicrotask(() => process.say({ type: 'ready', credentials: DEMO_OFFICE }));
    return process;
  }, log);
  const settings = settingsInMemory();
  const vault = async () => createMemoryVault();
  const ports = {
    client: createScriptedPbxClient(),
    office,
    settings,
    remembered: createRememberedAccounts(settings, vault, log),
  };
  const phones = createPhones();
  const accounts = createWindowAccounts({
    ...ports,
    log,
    turnTo: () => {},
    onSession: () => {},
    tellPasswordKept: () => {},
  });
  accounts.open(1, { atOffice: false });
  await accounts.enter(1, signInToOffice(ports, 'anna'));
  await new Promise((resolve) => setImmediate(resolve));
  const desk = createContactsDesk({
    personal: createFileContactBook(memoryFile(emptyBook)),
    file: memoryFile(noBooks),
    vault,
    openBook: () => ({ read: async () => [] }),
    log,
    tell: () => {},
  });
  const handlers = createHandlers({
    ...ports,
    app: { version: '0.1.0', platform: 'linux' },
    accounts,
    vault,
    log,
    soundKeys: createSoundKeys(),
    choosePlace: async () => undefined,
    contacts: {
      deskOf: async () => desk,
      chooseFile: async () => ({ name: 'x.csv', content: Buffer.from('ФИО;Телефон\nОльга;101\n') }),
      keepFile: async () => 'cancelled',
      tell: () => {},
    },
    favourites: {
      listOf: async () => ({ list: async () => [], keep: async () => {} }),
      tell: () => {},
    },
    openWindow: () => {},
    freeMemory: () => {},
    preferences: createPreferences(settings, () => {}),
    phones,
    incoming: { current: () => [], answer: () => {}, decline: () => {}, open: () => {} },
    desktop: {
      facts: () => ({
        platform: 'linux',
        hasTray: false,
        hasNotificationButtons: false,
        skipsFirstRun: false,
      }),
      refusedShortcuts: () => [],
      inform: () => {},
    },
  });
  const ask = (
    name: ChannelName,
    payload: unknown,
    sender: { page?: Page | undefined; isMainFrame?: boolean } = {},
  ) =>
    answerRequest(
      handlers,
      log,
      name,
      { window: 1, page: pageFor(name), isMainFrame: true, ...sender },
      payload,
    );
  return { ask, log, settings };
};

/** 10,000 payloads, half of them pure noise, half the right keys with noise in them; made once for all channels. */
const noise = once(() => {
  const keys = [
    'address',
    'login',
    'password',
    'remember',
    'server',
    'uri',
    'theme',
    'realm',
    'registration',
    'calls',
    'key',
    'ids',
    'contacts',
    'draft',
    'name',
    'numbers',
    'format',
    'number',
  ];
  const anything = fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true });
  const value = fc.oneof(fc.string(), fc.boolean(), anything);
  const key = fc.constantFrom(...keys, '__proto__', 'constructor');
  return fc.sample(fc.oneof(anything, fc.dictionary(key, value)), 10_000);
});

describe('the way into the main process', () => {
  test('answers a page that asks what the contract allows', async () => {
    const { ask } = await start();
    expect(await ask('app:info', undefined)).toEqual({
      ok: true,
      value: { version: '0.1.0', platform: 'linux' },
    });
    expect(await ask('account:current', undefined)).toMatchObject({
      ok: true,
      value: { kind: 'office', me: { login: 'anna' } },
    });
    expect(await ask('account:sign-out', undefined)).toEqual({ ok: true, value: undefined });
  });

  test.each(names)('%s is refused to a frame, to a foreign page and to the wrong page', async (name) => {
    const { ask } = await start();
    const refused = { ok: false, code: 'refused' };
    expect(await ask(name, undefined, { isMainFrame: false })).toEqual(refused);
    expect(await ask(name, undefined, { page: undefined })).toEqual(refused);
    for (const page of ['sign-in', 'phone', 'incoming'] as const) {
      if (!channels[name].pages.includes(page)) expect(await ask(name, undefined, { page })).toEqual(refused);
    }
  });

  test('keeps what does not fit the contract from the handler', async () => {
    const { ask } = await start();
    const invalid = { ok: false, code: 'invalid-request' };
    expect(await ask('sign-in:office', { login: '' })).toEqual(invalid);
    expect(await ask('sign-in:office', 'anna')).toEqual(invalid);
    expect(await ask('app:info', { more: 1 })).toEqual(invalid);
    expect(await ask('preferences:set', { theme: 'pink' })).toEqual(invalid);
    expect(await ask('phone:report', { missed: -1 })).toEqual(invalid);
    expect(await ask('incoming:answer', { key: 'x'.repeat(201) })).toEqual(invalid);
  });

  test('a handler that fails tells the page no more than that', async () => {
    const { ask } = await start();
    await ask('account:sign-out', undefined);
    expect(await ask('account:current', undefined)).toEqual({ ok: false, code: 'failed' });
  });

  test('a change of preferences is kept, and one of nothing changes nothing', async () => {
    const { ask, settings } = await start();
    const dark = { ...defaultPreferences, theme: 'dark' };
    expect(await ask('preferences:set', { theme: 'dark' })).toEqual({ ok: true, value: dark });
    expect(await ask('preferences:set', { theme: undefined })).toEqual({ ok: true, value: dark });
    expect(settings.current.preferences).toEqual(dark);
  });

  test('a password that was typed is in no log, however the sign-in ends', async () => {
    const { ask, log } = await start();
    const password = 'correct horse battery';
    await ask('sign-in:pbx', { address: 'pbx.example', login: 'anna', password, remember: true });
    await ask('sign-in:pbx', { address: '', login: 'anna', password, remember: true });
    await ask('sign-in:sip-account', {
      server: password,
      uri: password,
      login: password,
      password,
      remember: false,
    });
    expect(log.lines.join()).not.toContain(password);
  });

  test('what looks like a list and has no countable length is malformed, and rejects nowhere', async () => {
    const { ask } = await start();
    const reply = await ask('favourites:keep', { length: Object.create(null) });
    expect(reply).toEqual({ ok: false, code: 'invalid-request' });
  });

  test.each(names)('%s withstands 10,000 calls of noise', { timeout: 30_000 }, async (name) => {
    const { ask } = await start();
    for (const payload of noise()) {
      const reply = await ask(name, payload);
      if (!reply.ok) expect(['invalid-request', 'failed']).toContain(reply.code);
    }
  });
});
