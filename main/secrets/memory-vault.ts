import type { CredentialVault } from './credential-vault.ts';

/** Keeps secrets for this run only. */
export function createMemoryVault(): CredentialVault {
  const secrets = new Map<string, string>();
  return {
    kind: 'memory',
    async save(account, secret) {
      secrets.set(account, secret);
    },
    async read(account) {
      return secrets.get(account);
    },
    async forget(account) {
      secrets.delete(account);
    },
  };
}
