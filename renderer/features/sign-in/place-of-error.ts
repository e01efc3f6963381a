import type { SignInErrorCode } from '../../../preload/contract/account.ts';

/** The part of the form that a failure is about; `form`: none of its fields. */
export type ErrorPlace = 'address' | 'password' | 'form';

const PLACES: Record<SignInErrorCode, ErrorPlace> = {
  'wrong-password': 'password',
  'too-many-attempts': 'password',
  'unknown-address': 'address',
  'bad-address': 'address',
  'server-silent': 'address',
  'certificate-refused': 'address',
  'not-a-pbx': 'address',
  'insecure-address': 'address',
  'version-mismatch-app-old': 'form',
  'version-mismatch-pbx-old': 'form',
  'office-failed': 'form',
  'server-error': 'form',
  'session-ended': 'form',
  'link-expired': 'form',
  'password-needed': 'form',
  'password-refused': 'password',
};

/** Where to show a failure of signing in: under the field that the user would correct. */
export function placeOfError(code: SignInErrorCode): ErrorPlace {
  return PLACES[code];
}
