import type { Credential } from '../store/ports/credential-store.ts';
import { digestSecret } from './digest-secret.ts';

/** Whose password it is. `domain` is the digest realm. */
export interface CredentialOwner {
  readonly login: string;
  readonly domain: string;
}

/** Everything that is kept of a password, for the API and for phones: written together or not at all. */
export const makeCredential = async (
  { login, domain }: CredentialOwner,
  password: string,
  temporary: boolean,
  hashPassword: (password: string) => Promise<string>,
): Promise<Credential> => ({
  passwordHash: await hashPassword(password),
  digest: digestSecret(login, domain, password),
  temporary,
});
