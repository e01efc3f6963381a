import { hasSessionBus } from '../session-bus/has-session-bus.ts';
import type { CredentialVault } from './credential-vault.ts';
import { createKeychainVault } from './keychain-vault.ts';
import { createMemoryVault } from './memory-vault.ts';

/** Reading this proves that the keychain answers; nothing is ever kept under it. */
const PROBE = 'probe';

/** The keychain when there is one that answers, otherwise memory. Never rejects. */
export async function openVault(
  keychain: () => CredentialVault = createKeychainVault,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<CredentialVault> {
  try {
    if (!mayHaveKeychain(environment)) return createMemoryVault();
    const vault = keychain();
    await vault.read(PROBE);
    return vault;
  } catch {
    return createMemoryVault();
  }
}

/** Elsewhere than on Linux the keychain is part of the system. */
function mayHaveKeychain(environment: NodeJS.ProcessEnv): boolean {
  return process.platform !== 'linux' || hasSessionBus(environment);
}
