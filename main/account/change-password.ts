import type { PasswordChangeOutcome, PasswordChangeRequest } from '../../preload/contract/account.ts';
import type { RememberedAccounts } from './remembered-accounts.ts';
import type { SignedIn } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** Changes the own password at the PBX, and in the keychain when it is kept there. */
export async function changePassword(
  remembered: RememberedAccounts,
  { session, identity }: SignedIn,
  change: PasswordChangeRequest,
): Promise<PasswordChangeOutcome> {
  if (!session.changePassword) throw new Error('This account has no password to change');
  try {
    await session.changePassword(change);
  } catch (error) {
    if (error instanceof SignInFailure) return { ok: false, error: error.error };
    throw error;
  }
  if (identity && remembered.holds(identity)) await remembered.keep(identity, change.next);
  return { ok: true };
}
