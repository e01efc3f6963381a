import type { Colleague } from '../../pbx/contract/session.ts';
import type { Account, PasswordChangeRequest, SignInError } from '../../preload/contract/account.ts';
import type { PbxConnection } from './pbx-connection.ts';

/** One window's sign-in. The password stays inside; what leaves is for the phone page to see. */
export interface AccountSession {
  /** Whom the phone page acts as. */
  readonly account: Account;
  /** Undefined for an account that has no API. */
  readonly pbx: PbxConnection | undefined;
  /** Resolves when its server says that the sign-in no longer holds; never for a plain SIP account. */
  readonly ended: Promise<SignInError>;
  /** Digest HA1 of this account for a realm that its server named. */
  digestFor(realm: string): string;
  /** Rejects with a `SignInFailure`. Empty for an account that has no directory. */
  colleagues(): Promise<Colleague[]>;
  /** Tells the PBX that this sign-in is over. Rejects with a `SignInFailure`. */
  signOut(): Promise<void>;
  /**
   * The new password is in force when this resolves, for the phone too: `account` has the new digest. Rejects with
   * a `SignInFailure`. Absent where the password is not the PBX's to change.
   */
  changePassword?(change: PasswordChangeRequest): Promise<void>;
}
