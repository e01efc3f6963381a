import type {
  Account,
  OfficePeopleOutcome,
  PbxSignIn,
  SignInMemory,
  SignInOutcome,
  SipAccountSignIn,
} from './account.ts';
import type { AppInfo, ChannelResponse } from './channels.ts';
import type { Preferences } from './preferences.ts';

export type Unsubscribe = () => void;

/** `window.communicator`: all that a page can ask of the main process. */
export interface Communicator {
  readonly app: {
    info(): Promise<AppInfo>;
  };
  readonly preferences: {
    get(): Promise<Preferences>;
    set(change: Partial<Preferences>): Promise<Preferences>;
    onChange(listener: (preferences: Preferences) => void): Unsubscribe;
  };
  readonly signIn: {
    memory(): Promise<SignInMemory>;
    pbx(request: PbxSignIn): Promise<SignInOutcome>;
    sipAccount(request: SipAccountSignIn): Promise<SignInOutcome>;
    officePeople(): Promise<OfficePeopleOutcome>;
    office(login: string): Promise<SignInOutcome>;
  };
  readonly account: {
    current(): Promise<Account>;
    /** Digest HA1 of the plain SIP account for the realm that its server named (RFC 7616 §3.4.2, MD5). */
    digestFor(realm: string): Promise<string>;
    colleagues(): Promise<ChannelResponse<'account:colleagues'>>;
    signOut(): Promise<void>;
  };
  readonly window: {
    openAnother(): Promise<void>;
    attention(ringing: boolean, title: string): Promise<void>;
  };
  readonly system: {
    onResumed(listener: () => void): Unsubscribe;
    /** `gone`: the network addresses that this computer has no longer; none when some only came. */
    onNetworkChanged(listener: (gone: readonly string[]) => void): Unsubscribe;
  };
}

declare global {
  interface Window {
    readonly communicator: Communicator;
  }
}
