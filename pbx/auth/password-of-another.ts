import { timingSafeEqual } from 'node:crypto';
import type { EmployeeCredential } from '../store/ports/credential-store.ts';
import { digestSecret } from './digest-secret.ts';

/**
 * Whether somebody else of the company has this very password («не назначайте всем сотрудникам один пароль»).
 * Works out what each one's digest secret would be with it. All are compared: the time tells nothing.
 */
export const isPasswordOfAnother = (
  password: string,
  domain: string,
  others: readonly EmployeeCredential[],
): boolean =>
  others
    .map(({ login, digest }) => {
      const theirs = Buffer.from(digest.ha1Sha256, 'hex');
      const candidate = Buffer.from(digestSecret(login, domain, password).ha1Sha256, 'hex');
      return theirs.length === candidate.length && timingSafeEqual(theirs, candidate);
    })
    .includes(true);
