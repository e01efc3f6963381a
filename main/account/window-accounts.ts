import type { SignInError, SignInOutcome } from '../../preload/contract/account.ts';
import type { Page } from '../../preload/contract/channels.ts';
import type { Log } from '../log/log.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import { restoreAccount } from './restore-account.ts';
import type { SignedIn, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';

type WindowId = number;

/**
 * Who a window is:
 *
 *   (opened) ──▶ signed-out ──enter──▶ signed-in ──signOut, office lost, refused──▶ signed-out
 *   (opened at the start, with a remembered account) ──▶ signed-in
 */
type WindowAccount =
  | { readonly state: 'signed-out'; readonly notice: SignInError | undefined; readonly atOffice: boolean }
  /** The promise is undefined when the keychain did not have the remembered password. */
  | { readonly state: 'signed-in'; readonly signedIn: Promise<SignedIn | undefined> };

export interface WindowAccounts {
  /** Which page a new window opens with. */
  open(window: WindowId, start: { readonly atOffice: boolean }): Page;
  /** Like `open`, but as the remembered account if there is one. */
  openRemembered(window: WindowId): Page;
  of(window: WindowId): WindowAccount;
  /** Rejects when the window is signed out. */
  signedIn(window: WindowId): Promise<SignedIn>;
  /** Waits for a sign-in; when it succeeds the window becomes that account and turns to the phone. */
  enter(window: WindowId, signingIn: Promise<SignedIn>): Promise<SignInOutcome>;
  /** Back to the sign-in page; the PBX is told, and what is remembered of the account deleted. */
  signOut(window: WindowId): Promise<void>;
  /** The embedded office is gone, and with it whoever was in it. */
  leaveOffice(error: SignInError): void;
  close(window: WindowId): void;
}

export interface WindowAccountsPorts extends SignInPorts {
  readonly log: Log;
  /** Shows a page in a window, anew when it is there already. */
  readonly turnTo: (window: WindowId, page: Page) => void;
  /** The keychain refused to delete a password: the person has to know. */
  readonly tellPasswordKept: () => void;
}

const signedOut = (notice?: SignInError): WindowAccount => ({ state: 'signed-out', notice, atOffice: false });

export function createWindowAccounts(ports: WindowAccountsPorts): WindowAccounts {
  const { remembered, turnTo, log } = ports;
  const accounts = new Map<WindowId, WindowAccount>();

  const becomes = (window: WindowId, account: WindowAccount) => {
    // A window may have been closed while its sign-in was on its way.
    if (!accounts.has(window)) return;
    accounts.set(window, account);
    turnTo(window, account.state === 'signed-in' ? 'phone' : 'sign-in');
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
    else becomes(window, { state: 'signed-in', signedIn: Promise.resolve(verification.signedIn) });
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
    openRemembered(window) {
      const account = remembered.current;
      if (!account) return open(window, { atOffice: false });
      accounts.set(window, { state: 'signed-in', signedIn: restore(window, account) });
      return 'phone';
    },
    of: (window) => accounts.get(window) ?? signedOut(),
    async enter(window, signingIn) {
      try {
        const signedIn = await signingIn;
        // The answer must reach the page before it is replaced.
        setImmediate(() => becomes(window, { state: 'signed-in', signedIn: Promise.resolve(signedIn) }));
        return { ok: true };
      } catch (error) {
        if (!(error instanceof SignInFailure)) throw error;
        log.info('A sign-in failed', { ...error.error });
        return { ok: false, error: error.error };
      }
    },
    async signOut(window) {
      const { identity, session } = await signedIn(window);
      becomes(window, signedOut());
      // Nobody is to wait for a PBX that may be away; it forgets the session by itself then.
      void session.signOut().catch((error) => log.warn('The PBX was not told of a sign-out', { error }));
      if (identity && (await remembered.forget(identity)) === 'kept') ports.tellPasswordKept();
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
      accounts.delete(window);
    },
  };
}
