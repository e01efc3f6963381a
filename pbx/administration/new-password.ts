import { randomInt } from 'node:crypto';
import { makeCredential } from '../auth/make-credential.ts';
import { isPasswordOfAnother } from '../auth/password-of-another.ts';
import { generatePassword } from '../company/generate-password.ts';
import { type PasswordOwner, passwordProblem } from '../company/password-rule.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { AdministrationParts } from './administration-parts.ts';
import type { Refusal } from './refusal.ts';

/** «Создать новый пароль». */
export const freshPassword = (): string => generatePassword((bound) => randomInt(bound));

export interface NewPasswordRequest {
  readonly settings: CompanySettings;
  /** With the login that the password will go with. */
  readonly employee: Employee;
  readonly password: string;
  /** Given by somebody else. */
  readonly temporary: boolean;
  /** Where errors point. */
  readonly field: string;
}

/** What is kept of a password, if it may be one: neither weak, nor a colleague's («не назначайте … один пароль»). */
export const acceptPassword = async (
  { stores, hashPassword }: Pick<AdministrationParts, 'stores' | 'hashPassword'>,
  { settings, employee, password, temporary, field }: NewPasswordRequest,
): Promise<Credential | Refusal> => {
  const refuse = (code: string): Refusal => ({
    refused: 'password-refused',
    errors: [{ at: `/${field}`, code }],
  });
  const problem = passwordProblem(password, passwordOwnerOf(settings, employee));
  if (problem) return refuse(problem);
  const credentials = await stores.credentials.all(settings.id);
  const others = credentials.filter((credential) => credential.employee !== employee.id);
  if (isPasswordOfAnother(password, settings.domain, others)) return refuse('of-another');
  return makeCredential(
    { login: employee.login, domain: settings.domain },
    password,
    temporary,
    hashPassword,
  );
};

/** What a guesser of this employee's password would try first. */
export const passwordOwnerOf = ({ options, domain }: CompanySettings, employee: Employee): PasswordOwner => ({
  login: employee.login,
  words: [employee.name, employee.extension, employee.mobile, employee.email, options.name, domain].filter(
    (word): word is string => word !== null,
  ),
});
