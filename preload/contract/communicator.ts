import type {
  Account,
  InvitationSignIn,
  OfficePeopleOutcome,
  PasswordChangeOutcome,
  PasswordChangeRequest,
  PbxSignIn,
  SignInMemory,
  SignInOutcome,
  SipAccountSignIn,
} from './account.ts';
import type { AppInfo, ChannelResponse } from './channels.ts';
import type {
  BookAddress,
  ConnectOutcome,
  Contact,
  ContactDraft,
  ContactList,
  ExportFormat,
  ImportPreview,
} from './contacts.ts';
import type { PbxFileRequest, PbxNews, PbxReply, PbxRequest, SaveOutcome } from './pbx-api.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { DesktopFacts } from './desktop-facts.ts';
import type { Favourites } from './favourites.ts';
import type { MadeFile } from './made-file.ts';
import type { IncomingCall } from './incoming-call.ts';
import type { PhoneCommand } from './phone-command.ts';
import type { PhoneReport } from './phone-report.ts';
import type { Preferences } from './preferences.ts';
import type { GlobalShortcutName } from './shortcuts.ts';

export type Unsubscribe = () => void;

/**
 * The API of the PBX that the window is signed in to, as a page sees it: no token, no host, no way round
 * `pbx-routes.ts`. Nothing here knows of Electron, so that a page in a browser can have the same over `fetch`.
 */
export interface PbxBridge {
  request(request: PbxRequest): Promise<PbxReply>;
  /** The address of a sound (`pbxSounds`, with `?part=2` where there are several), for an audio element or `fetch`; it serves until the sign-out. */
  soundUrl(path: string): Promise<string>;
  /** The person is asked where to. */
  save(file: PbxFileRequest): Promise<SaveOutcome>;
  /** What the page made itself; the person is asked where to. */
  saveMade(file: MadeFile): Promise<SaveOutcome>;
  onNews(listener: (news: PbxNews) => void): Unsubscribe;
}

/** The contacts of the account: the person's own, and those of address books, which are only read. */
export interface ContactsBridge {
  list(): Promise<ContactList>;
  add(draft: ContactDraft): Promise<Contact>;
  change(id: string, draft: ContactDraft): Promise<Contact>;
  remove(ids: readonly string[]): Promise<void>;
  restore(contacts: readonly Contact[]): Promise<void>;
  /** The person chooses a file; nothing of it is kept before `importChosen`. */
  chooseFile(): Promise<ImportPreview>;
  /** Ids of the contacts that were added. */
  importChosen(): Promise<readonly string[]>;
  /** `name`: proposed for the file, without its ending. */
  exportAs(format: ExportFormat, name: string): Promise<SaveOutcome>;
  connectBook(address: BookAddress, password: string): Promise<ConnectOutcome>;
  disconnectBook(id: string): Promise<void>;
  refresh(): Promise<void>;
  /** Takes contacts that only this computer has to the PBX. Rejects when it does not answer. */
  moveToPbx(): Promise<void>;
  onChange(listener: () => void): Unsubscribe;
}

/** Whom the person calls often, kept for the account. */
export interface FavouritesBridge {
  list(): Promise<Favourites>;
  /** Replaces them. */
  keep(favourites: Favourites): Promise<void>;
  onChange(listener: () => void): Unsubscribe;
}

/** `window.communicator`: all that a page can ask of the main process. */
export interface Communicator {
  /** A page of a browser has no tray, no keys of its own and no address books; nor any way to another PBX. */
  readonly surface: 'app' | 'browser';
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
    invitation(request: InvitationSignIn): Promise<SignInOutcome>;
    /** When a password is due; refused ones are told with their `reason`. */
    newPassword(password: string): Promise<SignInOutcome>;
    /** Instead of choosing one. */
    leave(): Promise<void>;
  };
  readonly account: {
    current(): Promise<Account>;
    /** Digest HA1 of the plain SIP account for the realm that its server named (RFC 7616 §3.4.2, MD5). */
    digestFor(realm: string): Promise<string>;
    colleagues(): Promise<ChannelResponse<'account:colleagues'>>;
    /** What is registered goes on with the old digest; the next `current()` has the new one. */
    changePassword(change: PasswordChangeRequest): Promise<PasswordChangeOutcome>;
    signOut(): Promise<void>;
  };
  readonly api: PbxBridge;
  readonly diagnostics: {
    /** Resolves with whether the person had it saved. */
    save(diagnostics: Diagnostics): Promise<boolean>;
  };
  readonly contacts: ContactsBridge;
  readonly favourites: FavouritesBridge;
  readonly window: {
    openAnother(): Promise<void>;
    /** Gives memory back that is not needed; takes some 50 ms of both processes. */
    rest(): Promise<void>;
  };
  readonly phone: {
    report(report: PhoneReport): Promise<void>;
    onCommand(listener: (command: PhoneCommand) => void): Unsubscribe;
  };
  readonly desktop: {
    facts(): Promise<DesktopFacts>;
    /** A notification of the system's own; pressing it brings the window. */
    inform(title: string, body: string): Promise<void>;
    /** Keys that another program has. */
    refusedShortcuts(): Promise<GlobalShortcutName[]>;
  };
  /** On the page of calls that ring. */
  readonly incoming: {
    current(): Promise<IncomingCall[]>;
    onChange(listener: (calls: IncomingCall[]) => void): Unsubscribe;
    answer(key: string): Promise<void>;
    decline(key: string): Promise<void>;
    open(key: string): Promise<void>;
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
