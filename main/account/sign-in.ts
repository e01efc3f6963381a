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
