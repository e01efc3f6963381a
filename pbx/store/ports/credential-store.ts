import type { DigestSecret } from '../../engine/port.ts';

/** What is kept of a password. The digest depends on the login and the domain: a renamed login needs a new one. */
export interface Credential {
  /** Argon2id in PHC form. */
  readonly passwordHash: string;
  readonly digest: DigestSecret;
  /** Given by somebody else: its owner is asked to change it after the sign-in. */
  readonly temporary: boolean;
}

export interface EmployeeCredential extends Credential {
  readonly employee: string;
  readonly login: string;
}

/** Secrets of employees. They go with the employee when he is removed. */
export interface CredentialStore {
  all(company: string): Promise<readonly EmployeeCredential[]>;
  findByLogin(company: string, login: string): Promise<EmployeeCredential | undefined>;
  /** Replaces an employee's credential; no version of the settings changes. False: no such employee. */
  put(company: string, employee: string, credential: Credential): Promise<boolean>;
}
