import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { endSessions } from './end-sessions.ts';
import { acceptPassword, freshPassword } from './new-password.ts';
import { putPassword } from './put-password.ts';
import { isRefusal, type Outcome } from './refusal.ts';

export interface PasswordReset {
  readonly id: string;
  readonly password: string | undefined;
  /** The actor's own: it stays. */
  readonly session: string;
}

/** «Создать новый пароль» for an employee, who is asked to change it and is signed out everywhere. */
export const resetPassword = async (
  parts: AdministrationParts,
  actor: Actor,
  { id, password: wished, session }: PasswordReset,
): Promise<Outcome<{ readonly password: string | null }>> => {
  const settings = parts.companies.find(actor.company)?.settings;
  const employee = settings?.employees.find((one) => one.id === id);
  if (!settings || !employee) return { refused: 'not-found' };
  const password = wished ?? freshPassword();
  const credential = await acceptPassword(parts, {
    settings,
    employee,
    password,
    temporary: true,
    field: 'password',
  });
  if (isRefusal(credential)) return credential;
  const refusal = await putPassword(parts, actor, {
    settings,
    employee,
    credential,
    action: 'employee.reset-password',
  });
  if (refusal) return refusal;
  await endSessions(parts, actor.company, id, session);
  return { done: { password: wished === undefined ? password : null } };
};
