import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

/** Without a session bus, asking for a Secret Service would only start a bus that outlives the program. */
function mayHaveKeychain(environment: NodeJS.ProcessEnv): boolean {
  if (process.platform !== 'linux' || environment.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtime = environment.XDG_RUNTIME_DIR;
  return runtime !== undefined && existsSync(join(runtime, 'bus'));
}
