import type { CredentialVault } from './credential-vault.ts';

/** The name that people see in their keychain. */
const SERVICE = 'Communicator';

/**
 * The operating system's keychain. On Linux only a Secret Service counts: left to itself the library falls
 * back to the kernel's key ring, which every process of the user can read and no restart survives.
 */
export function createKeychainVault(service = SERVICE): CredentialVault {
  const entry = async (account: string) => {
    // Loaded when first needed: it is a native library, and the first window must not wait for it.
    const { AsyncEntry } = await import('@napi-rs/keyring');
    return new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
  };
  return {
    kind: 'keychain',
    save: async (account, secret) => (await entry(account)).setPassword(secret),
    read: async (account) => (await (await entry(account)).getPassword()) ?? undefined,
    forget: async (account) => {
      await (await entry(account)).deletePassword();
    },
  };
}
