import type { SipAccountSignIn } from '../../preload/contract/account.ts';
import type { SignedIn, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';
import { sipAccountAddress } from './sip-account-address.ts';
import { createSipAccountSession } from './sip-account-session.ts';

/**
 * Takes a plain SIP account as it was typed. Whether its server lets it in is found out by the phone, which
 * is the first to talk to it. Rejects with a `SignInFailure` when an address cannot be right.
 */
export async function signInToSipAccount(ports: SignInPorts, request: SipAccountSignIn): Promise<SignedIn> {
  const typed = { server: request.server.trim(), uri: request.uri.trim(), login: request.login.trim() };
  const checked = sipAccountAddress(typed);
  if (!checked.ok) throw new SignInFailure(checked.error);
  const session = createSipAccountSession({
    address: checked.address,
    login: typed.login,
    password: request.password,
  });

  const { lastSignIn } = ports.settings.current;
  ports.settings.update({ lastSignIn: { ...lastSignIn, mode: 'sip-account', ...typed } });
  const identity = { kind: 'sip-account', ...typed } as const;
  void ports.remembered.keep(identity, request.remember ? request.password : undefined);
  return { session, identity };
}
