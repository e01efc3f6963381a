import type { PasswordAttempt } from '../auth/password-attempts.ts';
import type { PasswordChange } from '../contract/own-profile.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { endSessions } from './end-sessions.ts';
import { acceptPassword } from './new-password.ts';
import { putPassword } from './put-password.ts';
import { isRefusal, type Outcome } from './refusal.ts';

export interface OwnPasswordChange {
  readonly employee: string;
  /** The one that stays. */
  readonly session: string;
  /** Guesses of the old password are slowed as at the sign-in. */
  readonly attempt: (login: string) => PasswordAttempt;
  readonly change: PasswordChange;
}

/**
 * Checks the password until now, unless somebody else gave it: whoever came by a one-time link never knew it. All
 * other devices are signed out.
 */
export const changeOwnPassword = async (
  parts: AdministrationParts,
  actor: Actor,
  { employee: id, session, attempt, change }: OwnPasswordChange,
): Promise<Outcome<null>> => {
  const settings = parts.companies.find(actor.company)?.settings;
  const employee = settings?.employees.find((one) => one.id === id);
  if (!settings || !employee) return { refused: 'not-found' };
  const known = await parts.stores.credentials.findByLogin(settings.id, employee.login);
  if (known && !(known.temporary && change.current === undefined)) {
    const tried = attempt(`${employee.login}@${settings.domain}`);
    if (!tried.allowed) return { refused: 'too-many-attempts', retryAfterSeconds: tried.retryAfterSeconds };
    if (!(await parts.passwordMatches(known.passwordHash, change.current ?? ''))) {
      return { refused: 'wrong-password' };
    }
    tried.succeeded();
  }
  if (change.next === change.current) {
    return { refused: 'password-refused', errors: [{ at: '/next', code: 'same' }] };
  }
  const credential = await acceptPassword(parts, {
    settings,
    employee,
    password: change.next,
    temporary: false,
    field: 'next',
  });
  if (isRefusal(credential)) return credential;
  const refusal = await putPassword(parts, actor, {
    settings,
    employee,
    credential,
    action: 'password.change',
  });
  if (refusal) return refusal;
  await endSessions(parts, settings.id, id, session);
  return { done: null };
};
