import type { TFunction } from 'i18next';
import type { SignInError } from '../../../preload/contract/account.ts';

/** What went wrong and what to do, in the user's language. */
export function errorText(t: TFunction, { code, retryAfterSeconds, reason }: SignInError): string {
  if (code === 'too-many-attempts' && retryAfterSeconds !== undefined) {
    return t('signIn.error.tooManyAttemptsFor', { count: Math.ceil(retryAfterSeconds) });
  }
  if (code === 'password-refused' && isKnownReason(reason)) return t(`signIn.newPassword.reason.${reason}`);
  return t(`signIn.error.${code}`);
}

const REASONS = ['too-short', 'contains-login', 'weak', 'same', 'of-another'] as const;

function isKnownReason(reason: string | undefined): reason is (typeof REASONS)[number] {
  return REASONS.some((known) => known === reason);
}
