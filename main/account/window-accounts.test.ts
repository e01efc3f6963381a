import { describe, expect, test, vi } from 'vitest';
import { createScriptedOfficeProcess, DEMO_OFFICE } from '../../test/doubles/scripted-office-process.ts';
import { createScriptedPbxClient, ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createSupervisedOffice } from '../office/supervised-office.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import type { AccountSession } from './account-session.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import { createRememberedAccounts } from './remembered-accounts.ts';
import { signInByInvitation } from './sign-in-by-invitation.ts';
import { SignInFailure } from './sign-in-failure.ts';
import { signInToOffice } from './sign-in-to-office.ts';
import { signInToPbx } from './sign-in-to-pbx.ts';
import { signInToSipAccount } from './sign-in-to-sip-account.ts';
import { createWindowAccounts } from './window-accounts.ts';

const description = PbxAccountDescription.parse(ROMASHKA);
const anna = { kind: 'pbx', origin: 'https://pbx.example', login: 'anna', description } as const;
const signInAsAnna = { address: 'pbx.example', login: 'anna', password: 'correct horse', remember: true };

const start = async ({ remembered: isRemembered = false, password = 'correct horse' } = {}) => {
  const client = createScriptedPbxClient();
  const settings = settingsInMemory(isRemembered ? { remembered: anna } : {});
  const log = createSilentLog();
  const vault = { ...createMemoryVault(), kind: 'keychain' as const };
  if (isRemembered && password) await vault.save('anna https://pbx.example', password);
  const officeProcess = createScriptedOfficeProcess();
  const office = createSupervisedOffice(() => {
    queueMicrotask(() => officeProcess.say({ type: 'ready', credentials: DEMO_OFFICE }));
    return officeProcess;
  }, log);
  const ports = {
    client,
    settings,
    office,
    remembered: createRememberedAccounts(settings, async () => vault, log),
  };
  const turns: string[] = [];
  const sessions = new Map<number, AccountSession | undefined>();
  const accounts = createWindowAccounts({
    ...ports,
    log,
    turnTo: (window, page) => turns.push(`${window} ${page}`),
    onSession: (window, session) => sessions.set(window, session),
    tellPasswordKept: () => turns.push('password kept'),
  });
  return { accounts, ports, client, vault, settings, turns, sessions, log };
};

describe('a window', () => {
  test('opens signed out, and becomes the account that signs in', async () => {
    const { accounts, ports, turns } = await start();
    expect(accounts.open(1, { atOffice: false })).toBe('sign-in');
    await expect(accounts.signedIn(1)).rejects.toThrow();

    expect(await accounts.enter(1, signInToPbx(ports, signInAsAnna))).toEqual({ ok: true });
    await vi.waitFor(() => expect(turns).toEqual(['1 phone']));
    expect((await accounts.signedIn(1)).session.account.me.name).toBe('Анна Соколова');
  });

  test('stays where it is when the sign-in fails', async () => {
    const { accounts, ports, client, turns } = await start();
    accounts.open(1, { atOffice: false });
    client.failure = { code: 'wrong-password' };
    const outcome = await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    expect(outcome).toEqual({ ok: false, error: { code: 'wrong-password' } });
    expect(turns).toEqual([]);
  });

  test('is its own account: two windows are two people', async () => {
    const { accounts, ports, turns } = await start();
    accounts.open(1, { atOffice: true });
    accounts.open(2, { atOffice: true });
    await accounts.enter(1, signInToOffice(ports, 'ivan'));
    await accounts.enter(2, signInToOffice(ports, 'outside'));
    await vi.waitFor(() => expect(turns).toHaveLength(2));
    expect((await accounts.signedIn(1)).session.account.kind).toBe('office');
    expect((await accounts.signedIn(2)).session.account).toMatchObject({
      kind: 'office',
      me: { role: 'outside-caller', extension: '+79170000017' },
      sip: { uri: 'sip:outside@romashka.localhost', digest: null },
    });
  });

  test('that was closed while signing in is not turned to the phone', async () => {
    const { accounts, ports, turns } = await start();
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    accounts.close(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(turns).toEqual([]);
  });

  test('signing out turns back and deletes what was remembered', async () => {
    const { accounts, vault, settings, turns } = await start({ remembered: true });
    accounts.openRemembered(1);
    await accounts.signedIn(1);
    await accounts.signOut(1);
    expect(turns).toEqual(['1 sign-in']);
    expect(settings.current.remembered).toBeNull();
    expect(await vault.read('anna https://pbx.example')).toBeUndefined();
    expect(accounts.of(1)).toMatchObject({ state: 'signed-out', notice: undefined });
  });

  test('signing out waits for no PBX', async () => {
    const { accounts, ports, client, turns } = await start();
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(turns).toEqual(['1 phone']));
    client.signOut = () => new Promise(() => {});
    await accounts.signOut(1);
    expect(turns).toEqual(['1 phone', '1 sign-in']);
  });

  test('signing out tells the PBX; that it could not be told is in the log only', async () => {
    const { accounts, ports, client, turns, log } = await start();
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(turns).toEqual(['1 phone']));
    client.failure = { code: 'server-silent' };
    await accounts.signOut(1);
    expect(client.endedTokens).toEqual(['token-1']);
    await vi.waitFor(() => expect(log.lines.join()).toContain('The PBX was not told of a sign-out'));
    expect(accounts.of(1)).toMatchObject({ state: 'signed-out', notice: undefined });
  });

  test('that is closed tells the PBX, and the account is remembered all the same', async () => {
    const { accounts, client, settings } = await start({ remembered: true });
    accounts.openRemembered(1);
    const { session } = await accounts.signedIn(1);
    await session.colleagues();
    accounts.close(1);
    await accounts.farewells();
    expect(client.endedTokens).toEqual(['token-1']);
    expect(settings.current.remembered).not.toBeNull();
  });

  test('that was signed in to an account nobody could verify has no farewell to wait for', async () => {
    const { accounts, client, log } = await start({ remembered: true });
    client.failure = { code: 'server-silent' };
    accounts.openRemembered(1);
    accounts.close(1);
    await accounts.farewells();
    expect(client.endedTokens).toEqual([]);
    expect(log.lines.join()).not.toContain('was not told');
  });

  test('says so when the keychain keeps the password all the same', async () => {
    const { accounts, vault, turns } = await start({ remembered: true });
    vault.forget = () => Promise.reject(new Error('locked'));
    accounts.openRemembered(1);
    await accounts.signOut(1);
    expect(turns).toEqual(['1 sign-in', 'password kept']);
  });

  test('in the embedded office goes back with a reason when that ends', async () => {
    const { accounts, ports, turns } = await start();
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToOffice(ports, 'anna'));
    accounts.open(2, { atOffice: false });
    await accounts.enter(2, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(turns).toEqual(['1 phone', '2 phone']));

    accounts.leaveOffice({ code: 'office-failed' });
    await vi.waitFor(() => expect(turns).toEqual(['1 phone', '2 phone', '1 sign-in']));
    expect(accounts.of(1)).toEqual({
      state: 'signed-out',
      notice: { code: 'office-failed' },
      atOffice: true,
    });
  });
});

describe('a remembered account', () => {
  test('opens the phone at once, before the PBX has answered', async () => {
    const { accounts, client } = await start({ remembered: true });
    client.signIn = () => new Promise(() => {});
    expect(accounts.openRemembered(1)).toBe('phone');
    expect((await accounts.signedIn(1)).session.account.me.login).toBe('anna');
  });

  test('stays when the PBX cannot be reached: the phone registers when the network is back', async () => {
    const { accounts, client, turns } = await start({ remembered: true });
    client.failure = { code: 'unknown-address' };
    accounts.openRemembered(1);
    await accounts.signedIn(1);
    await vi.waitFor(() => expect(client.signIns).toHaveLength(1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(turns).toEqual([]);
    expect(accounts.of(1).state).toBe('signed-in');
  });

  test('whose password was changed goes back to sign-in with the reason', async () => {
    const { accounts, client, turns } = await start({ remembered: true });
    client.failure = { code: 'wrong-password' };
    accounts.openRemembered(1);
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
    expect(accounts.of(1)).toMatchObject({ notice: { code: 'wrong-password' } });
  });

  test('that the PBX describes differently today is shown anew, and remembered so', async () => {
    const { accounts, client, turns, settings } = await start({ remembered: true });
    client.session = { ...ROMASHKA, me: { ...ROMASHKA.me, name: 'Анна Петрова' } };
    accounts.openRemembered(1);
    await vi.waitFor(() => expect(turns).toEqual(['1 phone']));
    expect((await accounts.signedIn(1)).session.account.me.name).toBe('Анна Петрова');
    expect(settings.current.remembered).toMatchObject({ description: { me: { name: 'Анна Петрова' } } });
  });

  test('without its password in the keychain asks for it', async () => {
    const { accounts, turns } = await start({ remembered: true, password: '' });
    expect(accounts.openRemembered(1)).toBe('phone');
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
  });
});

describe('a sign-in that ends', () => {
  test('from another device turns back with the reason, and the next start does not undo it', async () => {
    const { accounts, client, settings, turns, sessions } = await start({ remembered: true });
    accounts.openRemembered(1);
    await vi.waitFor(() => expect(sessions.get(1)).toBeDefined());
    await vi.waitFor(() => expect(client.signIns).toHaveLength(1));
    client.refresh = () => Promise.reject(new SignInFailure({ code: 'session-ended' }));
    client.answer = () => new Response(null, { status: 401 });
    await expect(sessions.get(1)?.pbx?.fetch('/v1/me')).rejects.toThrow('session-ended');
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
    expect(accounts.of(1)).toMatchObject({ state: 'signed-out', notice: { code: 'session-ended' } });
    expect(sessions.get(1)).toBeUndefined();
    await vi.waitFor(() => expect(settings.current.remembered).toBeNull());
  });
});

describe('a password that somebody else gave', () => {
  const dueSession = { ...ROMASHKA, mustChangePassword: true };

  test('is replaced before anything else, and it is the new one that is remembered', async () => {
    const { accounts, ports, client, vault, turns } = await start();
    client.session = dueSession;
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
    expect(accounts.of(1)).toMatchObject({
      state: 'password-due',
      awaiting: { passwordDue: { login: 'anna' } },
    });
    await expect(accounts.signedIn(1)).rejects.toThrow();

    expect(await accounts.choosePassword(1, 'battery staple')).toEqual({ ok: true });
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in', '1 phone']));
    expect(client.passwordChanges).toEqual([
      { accessToken: 'token-1', change: { current: 'correct horse', next: 'battery staple' } },
    ]);
    expect(await vault.read('anna https://pbx.example')).toBe('battery staple');
  });

  test('a refused one leaves the window where it is', async () => {
    const { accounts, ports, client, turns } = await start();
    client.session = dueSession;
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
    client.failure = { code: 'password-refused', reason: 'weak' };
    expect(await accounts.choosePassword(1, 'anna')).toMatchObject({ ok: false, error: { reason: 'weak' } });
    expect(accounts.of(1).state).toBe('password-due');
  });

  test('is asked for at a restart as well', async () => {
    const { accounts, client, turns } = await start({ remembered: true });
    client.session = dueSession;
    expect(accounts.openRemembered(1)).toBe('phone');
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in']));
    expect(accounts.of(1).state).toBe('password-due');
  });

  test('who leaves instead is signed out at the PBX', async () => {
    const { accounts, ports, client } = await start();
    client.session = dueSession;
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInToPbx(ports, signInAsAnna));
    await vi.waitFor(() => expect(accounts.of(1).state).toBe('password-due'));
    await accounts.signOut(1);
    expect(client.endedTokens).toEqual(['token-1']);
    expect(accounts.of(1).state).toBe('signed-out');
  });
});

describe('a one-time link', () => {
  const link = { address: 'pbx.example', token: 'secret-of-the-link' };

  test('lets in to choose a password, without one before', async () => {
    const { accounts, ports, client, turns } = await start();
    client.session = { ...ROMASHKA, mustChangePassword: true };
    accounts.open(1, { atOffice: false });
    await accounts.enter(1, signInByInvitation(ports, link));
    await vi.waitFor(() => expect(accounts.of(1).state).toBe('password-due'));
    await accounts.choosePassword(1, 'battery staple');
    await vi.waitFor(() => expect(turns).toEqual(['1 sign-in', '1 phone']));
    expect(client.redeemed).toEqual(['secret-of-the-link']);
    expect(client.passwordChanges).toEqual([{ accessToken: 'token-0', change: { next: 'battery staple' } }]);
  });

  test('of somebody who has a password sends him to the sign-in, filled in', async () => {
    const { accounts, ports, client, settings } = await start();
    accounts.open(1, { atOffice: false });
    expect(await accounts.enter(1, signInByInvitation(ports, link))).toEqual({
      ok: false,
      error: { code: 'password-needed' },
    });
    expect(settings.current.lastSignIn).toMatchObject({ address: 'pbx.example', login: 'anna' });
    expect(client.endedTokens).toEqual(['token-0']);
  });
});

describe('signing in', () => {
  test('remembers the address and the login for the next time, never the password', async () => {
    const { ports, settings } = await start();
    await signInToPbx(ports, { ...signInAsAnna, address: ' pbx.example ', remember: false });
    await signInToSipAccount(ports, {
      server: 'wss://other.example/ws',
      uri: '7@other.example',
      login: 'seven',
      password: 'another secret',
      remember: false,
    });
    expect(settings.current.lastSignIn).toEqual({
      mode: 'sip-account',
      address: 'pbx.example',
      login: 'seven',
      server: 'wss://other.example/ws',
      uri: '7@other.example',
    });
    expect(JSON.stringify(settings.current)).not.toMatch(/correct horse|another secret/);
  });

  test('in the office needs somebody who is there', async () => {
    const { ports } = await start();
    await expect(signInToOffice(ports, 'nobody')).rejects.toThrow('wrong-password');
  });
});
