import { passwordProblem, passwordStrength } from '../company/password-rule.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { PasswordRating } from '../contract/password-rating.ts';
import { passwordOwnerOf } from './new-password.ts';

/** How strong a password is for one who knows its owner and the company. */
export const ratePassword = (
  settings: CompanySettings,
  employee: Employee,
  password: string,
): PasswordRating => {
  const owner = passwordOwnerOf(settings, employee);
  return {
    strength: passwordStrength(password, owner),
    problem: passwordProblem(password, owner) ?? null,
  };
};
