import { expect, test } from 'vitest';
import type { CredentialVault } from './credential-vault.ts';
import { createMemoryVault } from './memory-vault.ts';
import { openVault } from './open-vault.ts';

const withBus = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
const keychain = (): CredentialVault => ({ ...createMemoryVault(), kind: 'keychain' });

test('the keychain is used when it answers', async () => {
  expect((await openVault(keychain, withBus)).kind).toBe('keychain');
});

test('memory is used when the keychain rejects', async () => {
  const locked = () => ({ ...keychain(), read: () => Promise.reject(new Error('no platform storage')) });
  expect((await openVault(locked, withBus)).kind).toBe('memory');
});

test('memory is used when there is no keychain to construct', async () => {
  const absent = () => {
    throw new Error('no platform storage');
  };
  expect((await openVault(absent, withBus)).kind).toBe('memory');
});

test.runIf(process.platform === 'linux')('without a session bus the keychain is not even asked', async () => {
  const never = () => {
    throw new Error('asked');
  };
  expect((await openVault(never, {})).kind).toBe('memory');
});

test('memory keeps a secret for this run', async () => {
  const vault = createMemoryVault();
  await vault.save('anna', 'secret');
  expect(await vault.read('anna')).toBe('secret');
  await vault.forget('anna');
  expect(await vault.read('anna')).toBeUndefined();
  await vault.forget('anna');
});
