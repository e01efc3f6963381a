import type { TFunction } from 'i18next';
import type { SignInError } from '../../../preload/contract/account.ts';

/** What went wrong and what to do, in the user's language. */
export function errorText(t: TFunction, { code, retryAfterSeconds }: SignInError): string {
  if (code === 'too-many-attempts' && retryAfterSeconds !== undefined) {
    return t('signIn.error.tooManyAttemptsFor', { count: Math.ceil(retryAfterSeconds) });
  }
  return t(`signIn.error.${code}`);
}
