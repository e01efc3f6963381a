import type { PasswordDue } from '../../preload/contract/account.ts';
import type { OfficeHost } from '../office/office-host.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AccountSession } from './account-session.ts';
import type { PbxClient } from './pbx-client.ts';
import type { RememberedAccounts } from './remembered-accounts.ts';

/** What every way of signing in needs. */
export interface SignInPorts {
  readonly client: PbxClient;
  readonly office: OfficeHost;
  readonly settings: SettingsStore;
  readonly remembered: RememberedAccounts;
}

/** A window that got in. `identity` is what signing out has to forget; the embedded office leaves nothing. */
export interface SignedIn {
  readonly session: AccountSession;
  readonly identity: RememberedAccount | undefined;
}

/** A window whose person has to choose a password first. */
export interface AwaitingPassword {
  readonly passwordDue: PasswordDue;
  /** Rejects with a `SignInFailure`: the password is no good, or the time is over. */
  choose(password: string): Promise<SignedIn>;
  /** The person thought better of it. Rejects with a `SignInFailure`. */
  signOut(): Promise<void>;
}

/** What signing in comes to. */
export type Admission = SignedIn | AwaitingPassword;
