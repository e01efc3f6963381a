import type { InvitationSignIn } from '../../preload/contract/account.ts';
import { awaitPassword } from './await-password.ts';
import { pbxAddress } from './pbx-address.ts';
import type { AwaitingPassword, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';

/**
 * Lets somebody in by the one-time link of an invitation, to choose a password: the phone registers with one. Who
 * has a password of his own signs in with that (`password-needed`). Rejects with a `SignInFailure`.
 */
export async function signInByInvitation(
  ports: SignInPorts,
  { address: typed, token }: InvitationSignIn,
): Promise<AwaitingPassword> {
  const address = pbxAddress(typed);
  if (!address.ok) throw new SignInFailure({ code: address.code });
  const { origin } = address;
  const opened = await ports.client.redeem(origin, token);

  const { lastSignIn } = ports.settings.current;
  ports.settings.update({
    lastSignIn: { ...lastSignIn, mode: 'pbx', address: typed.trim(), login: opened.me.login },
  });
  if (!opened.mustChangePassword) {
    // It serves nobody, and the PBX forgets it by itself should it not hear us.
    void ports.client.signOut(origin, opened.accessToken).catch(() => undefined);
    throw new SignInFailure({ code: 'password-needed' });
  }
  return awaitPassword(ports, { origin, opened, remember: true });
}
