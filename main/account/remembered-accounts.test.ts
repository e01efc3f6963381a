import { describe, expect, test } from 'vitest';
import { ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import { createRememberedAccounts } from './remembered-accounts.ts';

const account = (login: string): RememberedAccount => ({
  kind: 'pbx',
  origin: 'https://pbx.example',
  login,
  description: PbxAccountDescription.parse(ROMASHKA),
});
const anna = account('anna');
const ivan = account('ivan');

const start = (change: Partial<CredentialVault> = {}) => {
  const vault: CredentialVault = { ...createMemoryVault(), kind: 'keychain', ...change };
  const settings = settingsInMemory();
  const log = createSilentLog();
  return { vault, settings, log, accounts: createRememberedAccounts(settings, async () => vault, log) };
};

describe('remembering an account', () => {
  test('keeps the password in the keychain and only there', async () => {
    const { accounts, settings, log } = start();
    await accounts.keep(anna, 'correct horse');
    expect(accounts.current).toEqual(anna);
    expect(await accounts.passwordOf(anna)).toBe('correct horse');
    expect(JSON.stringify(settings.current) + log.lines).not.toContain('correct horse');
  });

  test('a second account takes the first one’s place, password and all', async () => {
    const { accounts } = start();
    await accounts.keep(anna, 'a');
    await accounts.keep(ivan, 'i');
    expect(accounts.current).toEqual(ivan);
    expect(await accounts.passwordOf(anna)).toBeUndefined();
  });

  test('signing in without «Запомнить меня» forgets this account, and no other', async () => {
    const { accounts } = start();
    await accounts.keep(anna, 'a');
    await accounts.keep(ivan, undefined);
    expect(accounts.current).toEqual(anna);
    await accounts.keep(anna, undefined);
    expect(accounts.current).toBeNull();
    expect(await accounts.passwordOf(anna)).toBeUndefined();
  });

  test('without a keychain nothing is remembered', async () => {
    const { accounts } = start({ kind: 'memory' });
    await accounts.keep(anna, 'a');
    expect(accounts.current).toBeNull();
  });

  test('a keychain that refuses to keep it does not fail the sign-in', async () => {
    const { accounts } = start({ save: () => Promise.reject(new Error('locked')) });
    await accounts.keep(anna, 'a');
    expect(accounts.current).toBeNull();
  });

  test('a keychain that refuses to delete it is reported, and the account is not restored any more', async () => {
    const { accounts } = start({ forget: () => Promise.reject(new Error('locked')) });
    await accounts.keep(anna, 'a');
    expect(await accounts.forget(anna)).toBe('kept');
    expect(accounts.current).toBeNull();
  });

  test('signing out while the keychain is still being asked to keep the password leaves nothing there', async () => {
    let unlock = () => {};
    const unlocked = new Promise<void>((resolve) => {
      unlock = resolve;
    });
    const memory = createMemoryVault();
    const { accounts } = start({
      ...memory,
      kind: 'keychain',
      save: async (...given) => {
        await unlocked;
        await memory.save(...given);
      },
    });
    void accounts.keep(anna, 'a');
    const forgotten = accounts.forget(anna);
    unlock();
    expect(await forgotten).toBe('forgotten');
    expect(accounts.current).toBeNull();
    expect(await accounts.passwordOf(anna)).toBeUndefined();
  });
});
