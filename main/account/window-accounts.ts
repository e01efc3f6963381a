import type { SignInError, SignInOutcome } from '../../preload/contract/account.ts';
import type { Page } from '../../preload/contract/channels.ts';
import type { Log } from '../log/log.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import { restoreAccount } from './restore-account.ts';
import type { AccountSession } from './account-session.ts';
import type { Admission, AwaitingPassword, SignedIn, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';

type WindowId = number;

/**
 * Who a window is:
 *
 *   (opened) ──▶ signed-out ──enter──▶ signed-in ──signOut, office lost, refused, ended──▶ signed-out
 *                signed-out ──enter, a new password is due──▶ password-due ──enter, signOut──▶ …
 *   (opened at the start, with a remembered account) ──▶ signed-in
 */
type WindowAccount =
  | { readonly state: 'signed-out'; readonly notice: SignInError | undefined; readonly atOffice: boolean }
  | { readonly state: 'password-due'; readonly awaiting: AwaitingPassword }
  /** The promise is undefined when the keychain did not have the remembered password. */
  | { readonly state: 'signed-in'; readonly signedIn: Promise<SignedIn | undefined> };

export interface WindowAccounts {
  /** Which page a new window opens with. */
  open(window: WindowId, start: { readonly atOffice: boolean }): Page;
  /** Like `open`, but as the remembered account if there is one. */
  openRemembered(window: WindowId): Page;
  /** `openRemembered` will sign in. */
  readonly isRemembered: boolean;
  of(window: WindowId): WindowAccount;
  /** Rejects when the window is signed out. */
  signedIn(window: WindowId): Promise<SignedIn>;
  /**
   * Waits for a sign-in; when it succeeds the window becomes that account and turns to the phone, or to choosing a
   * password.
   */
  enter(window: WindowId, signingIn: Promise<Admission>): Promise<SignInOutcome>;
  /** Like `enter`, for who did not ask from the page: it is told there why they were not let in. */
  admit(window: WindowId, signingIn: Promise<Admission>): Promise<void>;
  /** The new password of a window that has to choose one; as `enter`. */
  choosePassword(window: WindowId, password: string): Promise<SignInOutcome>;
  /** Back to the sign-in page; the PBX is told, and what is remembered of the account deleted. */
  signOut(window: WindowId): Promise<void>;
  /** The embedded office is gone, and with it whoever was in it. */
  leaveOffice(error: SignInError): void;
  /** The window is gone: its sign-in is over, and what is remembered of the account stays for the next start. */
  close(window: WindowId): void;
  /** Resolves when each PBX has been told of the sign-ins that are over, or cannot be told. */
  farewells(): Promise<unknown>;
}

export interface WindowAccountsPorts extends SignInPorts {
  readonly log: Log;
  /** Shows a page in a window, anew when it is there already. */
  readonly turnTo: (window: WindowId, page: Page) => void;
  /** A window is signed in as this from now on, or (undefined) no longer. */
  readonly onSession: (window: WindowId, session: AccountSession | undefined) => void;
  /** The keychain refused to delete a password: the person has to know. */
  readonly tellPasswordKept: () => void;
}

const signedOut = (notice?: SignInError): WindowAccount => ({ state: 'signed-out', notice, atOffice: false });

export function createWindowAccounts(ports: WindowAccountsPorts): WindowAccounts {
  const { remembered, turnTo, log } = ports;
  const accounts = new Map<WindowId, WindowAccount>();
  const farewells = new Set<Promise<void>>();

  const becomes = (window: WindowId, account: WindowAccount) => {
    // A window may have been closed while its sign-in was on its way.
    if (!accounts.has(window)) return;
    take(window, account);
    turnTo(window, account.state === 'signed-in' ? 'phone' : 'sign-in');
  };

  const take = (window: WindowId, account: WindowAccount) => {
    accounts.set(window, account);
    ports.onSession(window, undefined);
    if (account.state === 'signed-in') void follow(window, account);
  };

  /** Tells that the window has this session, and ends it when the PBX does. */
  const follow = async (window: WindowId, account: WindowAccount & { state: 'signed-in' }) => {
    const entered = await account.signedIn;
    const isThere = () => accounts.get(window) === account;
    if (!entered || !isThere()) return;
    ports.onSession(window, entered.session);
    const error = await entered.session.ended;
    if (!isThere()) return;
    log.info('A sign-in no longer holds', { ...error });
    becomes(window, signedOut(error));
    // Ended on purpose: the next start must not undo that.
    if (error.code === 'session-ended' && entered.identity) await forget(entered.identity);
  };

  /** Nobody is to wait for a PBX that may be away; it forgets the session by itself then. */
  const tellOver = (leaving: Promise<Pick<AccountSession, 'signOut'> | undefined>) => {
    const farewell = leaving
      .then((session) => session?.signOut())
      .catch((error) => log.warn('The PBX was not told of a sign-out', { error }))
      .finally(() => farewells.delete(farewell));
    farewells.add(farewell);
  };

  const forget = async (identity: RememberedAccount) => {
    if ((await remembered.forget(identity)) === 'kept') ports.tellPasswordKept();
  };

  const restore = async (window: WindowId, account: RememberedAccount) => {
    const restored = await restoreAccount(ports, account);
    if (!restored) becomes(window, signedOut());
    else void verify(window, restored);
    return restored;
  };

  const verify = async (
    window: WindowId,
    restored: NonNullable<Awaited<ReturnType<typeof restoreAccount>>>,
  ) => {
    const verification = await restored.verification;
    const account = accounts.get(window);
    const isStillThere = account?.state === 'signed-in' && (await account.signedIn) === restored;
    if (!isStillThere || verification.outcome === 'holds') return;
    log.info('The remembered account was verified', { outcome: verification.outcome });
    if (verification.outcome === 'refused') becomes(window, signedOut(verification.error));
    else if (verification.outcome === 'password-due') {
      becomes(window, { state: 'password-due', awaiting: verification.awaiting });
    } else becomes(window, { state: 'signed-in', signedIn: Promise.resolve(verification.signedIn) });
  };

  const enter = async (window: WindowId, signingIn: Promise<Admission>): Promise<SignInOutcome> => {
    try {
      const admission = await signingIn;
      const account: WindowAccount =
        'passwordDue' in admission
          ? { state: 'password-due', awaiting: admission }
          : { state: 'signed-in', signedIn: Promise.resolve(admission) };
      // The answer must reach the page before it is replaced.
      setImmediate(() => becomes(window, account));
      return { ok: true };
    } catch (error) {
      if (!(error instanceof SignInFailure)) throw error;
      log.info('A sign-in failed', { ...error.error });
      return { ok: false, error: error.error };
    }
  };

  const open: WindowAccounts['open'] = (window, { atOffice }) => {
    accounts.set(window, { state: 'signed-out', notice: undefined, atOffice });
    return 'sign-in';
  };

  const signedIn: WindowAccounts['signedIn'] = async (window) => {
    const account = accounts.get(window);
    const entered = account?.state === 'signed-in' ? await account.signedIn : undefined;
    if (!entered) throw new Error('The window is signed out');
    return entered;
  };

  return {
    open,
    signedIn,
    get isRemembered() {
      return remembered.current !== null;
    },
    openRemembered(window) {
      const account = remembered.current;
      if (!account) return open(window, { atOffice: false });
      take(window, { state: 'signed-in', signedIn: restore(window, account) });
      return 'phone';
    },
    of: (window) => accounts.get(window) ?? signedOut(),
    enter,
    async admit(window, signingIn) {
      const outcome = await enter(window, signingIn);
      if (!outcome.ok) becomes(window, signedOut(outcome.error));
    },
    async choosePassword(window, password) {
      const account = accounts.get(window);
      if (account?.state !== 'password-due') throw new Error('The window does not wait for a password');
      return enter(window, account.awaiting.choose(password));
    },
    async signOut(window) {
      const account = accounts.get(window);
      const leaving = account?.state === 'password-due' ? account.awaiting : (await signedIn(window)).session;
      const entered = account?.state === 'signed-in' ? await account.signedIn : undefined;
      becomes(window, signedOut());
      tellOver(Promise.resolve(leaving));
      if (entered?.identity) await forget(entered.identity);
    },
    leaveOffice(error) {
      for (const [window, account] of accounts) {
        if (account.state !== 'signed-in') continue;
        void account.signedIn.then((signedIn) => {
          const isThere = accounts.get(window) === account && signedIn?.session.account.kind === 'office';
          if (isThere) becomes(window, { state: 'signed-out', notice: error, atOffice: true });
        });
      }
    },
    close(window) {
      const account = accounts.get(window);
      accounts.delete(window);
      ports.onSession(window, undefined);
      if (account?.state === 'signed-in') tellOver(account.signedIn.then((entered) => entered?.session));
      if (account?.state === 'password-due') tellOver(Promise.resolve(account.awaiting));
    },
    farewells: () => Promise.all(farewells),
  };
}
