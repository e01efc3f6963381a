import type { SignInError, SignInErrorCode } from '../../preload/contract/account.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import { createPbxAccountSession } from './pbx-account-session.ts';
import { awaitPassword } from './await-password.ts';
import type { AwaitingPassword, SignedIn, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';
import { sipAccountAddress } from './sip-account-address.ts';
import { createSipAccountSession } from './sip-account-session.ts';

/** What the PBX says, a moment later, of an account that was restored from memory. */
type Verification =
  /** It is as remembered; or the PBX does not answer, and the phone goes on by itself. */
  | { readonly outcome: 'holds' }
  /** It is let in, but is described differently now: another name, address or realm. */
  | { readonly outcome: 'changed'; readonly signedIn: SignedIn }
  | { readonly outcome: 'refused'; readonly error: SignInError }
  /** Somebody else has given it a new password meanwhile, the same as before. */
  | { readonly outcome: 'password-due'; readonly awaiting: AwaitingPassword };

export interface RestoredAccount extends SignedIn {
  /** Never rejects. */
  readonly verification: Promise<Verification>;
}

/** Answers that waiting does not make better; all others may be the network's fault. */
const FINAL: readonly SignInErrorCode[] = [
  'wrong-password',
  'insecure-address',
  'version-mismatch-app-old',
  'version-mismatch-pbx-old',
];

/**
 * Gets a window in with a remembered account. It does not wait for the PBX: the phone registers with what
 * is known since last time, while the PBX is asked whether that still holds. Undefined without a password.
 */
export async function restoreAccount(
  ports: SignInPorts,
  account: RememberedAccount,
): Promise<RestoredAccount | undefined> {
  const password = await ports.remembered.passwordOf(account);
  if (password === undefined) return undefined;
  if (account.kind === 'pbx') return restorePbxAccount(ports, account, password);
  const checked = sipAccountAddress(account);
  if (!checked.ok) return undefined;
  const session = createSipAccountSession({ address: checked.address, login: account.login, password });
  return { session, identity: account, verification: Promise.resolve({ outcome: 'holds' }) };
}

type RememberedPbxAccount = Extract<RememberedAccount, { kind: 'pbx' }>;

function restorePbxAccount(
  ports: SignInPorts,
  account: RememberedPbxAccount,
  password: string,
): RestoredAccount {
  const { client, remembered } = ports;
  const { origin, login, description } = account;
  const start = { kind: 'pbx', client, origin, credentials: { login, password } } as const;
  const session = createPbxAccountSession({ ...start, known: description });

  const verify = async (): Promise<Verification> => {
    try {
      const fresh = await session.verify();
      if (fresh.mustChangePassword) {
        const awaiting = awaitPassword(ports, { origin, opened: fresh, current: password, remember: true });
        return { outcome: 'password-due', awaiting };
      }
      const today = PbxAccountDescription.parse(fresh);
      if (JSON.stringify(today) === JSON.stringify(description)) return { outcome: 'holds' };
      const identity = { ...account, description: today };
      remembered.describe(identity);
      return {
        outcome: 'changed',
        signedIn: { session: createPbxAccountSession({ ...start, known: fresh }), identity },
      };
    } catch (error) {
      const known = error instanceof SignInFailure ? error.error : undefined;
      return known && FINAL.includes(known.code)
        ? { outcome: 'refused', error: known }
        : { outcome: 'holds' };
    }
  };
  return { session, identity: account, verification: verify() };
}
