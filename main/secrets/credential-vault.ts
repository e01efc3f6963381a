/**
 * Where passwords that outlive a window are kept. `keychain` survives a restart; `memory` is for this run
 * only. There is no third kind: a password is never written where other programs could read it.
 */
export interface CredentialVault {
  readonly kind: 'keychain' | 'memory';
  /** `account` names whose secret it is, and is not secret itself. Rejects when it could not be kept. */
  save(account: string, secret: string): Promise<void>;
  /** Undefined when nothing is kept. Rejects when the keychain could not be read. */
  read(account: string): Promise<string | undefined>;
  /** Rejects when the secret may still be there. */
  forget(account: string): Promise<void>;
}
