import type { SignInError } from '../../preload/contract/account.ts';

/** A sign-in that did not succeed, as the page will be told of it. */
export class SignInFailure extends Error {
  readonly error: SignInError;

  constructor(error: SignInError, cause?: unknown) {
    super(error.code, { cause });
    this.name = 'SignInFailure';
    this.error = error;
  }
}
