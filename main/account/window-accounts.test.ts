import { describe, expect, test, vi } from 'vitest';
import { createScriptedOfficeProcess, DEMO_OFFICE } from '../../test/doubles/scripted-office-process.ts';
import { createScriptedPbxClient, ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createSupervisedOffice } from '../office/supervised-office.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import { createRememberedAccounts } from './remembered-accounts.ts';
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
  const accounts = createWindowAccounts({
    ...ports,
    log,
    turnTo: (window, page) => turns.push(`${window} ${page}`),
    tellPasswordKept: () => turns.push('password kept'),
  });
  return { accounts, ports, client, vault, settings, turns, log };
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
