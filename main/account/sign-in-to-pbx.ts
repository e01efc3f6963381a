import type { PbxSignIn } from '../../preload/contract/account.ts';
import { createPbxAccountSession } from './pbx-account-session.ts';
import { pbxAddress } from './pbx-address.ts';
import { awaitPassword } from './await-password.ts';
import type { Admission, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** Signs in to our PBX at an address as a person types it. Rejects with a `SignInFailure`. */
export async function signInToPbx(ports: SignInPorts, request: PbxSignIn): Promise<Admission> {
  const address = pbxAddress(request.address);
  if (!address.ok) throw new SignInFailure({ code: address.code });
  const { origin } = address;
  const credentials = { login: request.login.trim(), password: request.password };
  const known = await ports.client.signIn(origin, credentials);

  const { lastSignIn } = ports.settings.current;
  ports.settings.update({
    lastSignIn: { ...lastSignIn, mode: 'pbx', address: request.address.trim(), login: credentials.login },
  });
  const { remember } = request;
  if (known.mustChangePassword) {
    return awaitPassword(ports, { origin, opened: known, current: credentials.password, remember });
  }
  const { client } = ports;
  const session = createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known });
  const identity = {
    kind: 'pbx',
    origin,
    login: credentials.login,
    description: session.description,
  } as const;
  void ports.remembered.keep(identity, remember ? credentials.password : undefined);
  return { session, identity };
}
