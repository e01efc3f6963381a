import type { OfficeCredentials } from '../../pbx/contract/office.ts';
import type { OfficePerson } from '../../preload/contract/account.ts';
import { createPbxAccountSession } from './pbx-account-session.ts';
import type { SignedIn, SignInPorts } from './sign-in.ts';
import { SignInFailure } from './sign-in-failure.ts';
import { createSipAccountSession } from './sip-account-session.ts';

/** Who can be tried in the embedded office. Starts it when needed; rejects with a `SignInFailure`. */
export async function officePeople({ office }: SignInPorts): Promise<OfficePerson[]> {
  const { people, outside } = await office.credentials();
  return [
    ...people.map(({ login, name, extension, role }) => ({ login, name, extension, role })),
    { login: outside.login, name: outside.name, extension: outside.number, role: 'outside-caller' },
  ];
}

/** Signs in as one of `officePeople`, with a password that only this process knows. */
export async function signInToOffice(ports: SignInPorts, login: string): Promise<SignedIn> {
  const credentials = await ports.office.credentials();
  if (login === credentials.outside.login)
    return { session: outsideCaller(credentials), identity: undefined };
  const person = credentials.people.find((candidate) => candidate.login === login);
  if (!person) throw new SignInFailure({ code: 'wrong-password', detail: 'nobody of this name' });

  const { client } = ports;
  const { origin } = new URL(credentials.api.url);
  const signIn = { login, password: person.password };
  const known = await client.signIn(origin, signIn);
  const start = { kind: 'office', client, origin, credentials: signIn, known } as const;
  return { session: createPbxAccountSession(start), identity: undefined };
}

/** A client of the company has no account on its PBX's API: only a telephone. */
function outsideCaller({ sip, outside }: OfficeCredentials) {
  const address = {
    url: sip.url,
    uri: `sip:${outside.login}@${sip.domain}`,
    user: outside.login,
    domain: sip.domain,
  };
  return createSipAccountSession({ address, login: outside.login, password: outside.password, outside });
}
