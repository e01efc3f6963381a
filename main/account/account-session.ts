import type { Colleague } from '../../pbx/contract/session.ts';
import type { Account } from '../../preload/contract/account.ts';

/** One window's sign-in. The password stays inside; what leaves is for the phone page to see. */
export interface AccountSession {
  /** Whom the phone page acts as. */
  readonly account: Account;
  /** Digest HA1 of this account for a realm that its server named. */
  digestFor(realm: string): string;
  /** Rejects with a `SignInFailure`. Empty for an account that has no directory. */
  colleagues(): Promise<Colleague[]>;
  /** Tells the PBX that this sign-in is over. Rejects with a `SignInFailure`. */
  signOut(): Promise<void>;
}
