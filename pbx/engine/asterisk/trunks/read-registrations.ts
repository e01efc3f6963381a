import type { AriAccess } from '../ari/ari-client.ts';
import { readTrunkName } from './trunk-name.ts';

/** As Asterisk says it: `Registered`, `Unregistered` (not yet, or no answer), `Rejected`. */
export type RegistrationState = string;

const ANSWER_LIMIT_MS = 5_000;

/**
 * Whether the trunks that sign in somewhere are registered, by trunk. ARI knows nothing of it, Asterisk's manager does:
 * behind the same port, by the same name and password (`manager.conf`). Rejects when it does not answer or not let us in.
 */
export const readRegistrations = async ({
  url,
  user,
  password,
}: AriAccess): Promise<ReadonlyMap<string, RegistrationState>> => {
  const door = url.replace(/\/ari\/?$/, '/rawman');
  const signedIn = await ask(door, { action: 'login', username: user, secret: password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const listed = await ask(door, { action: 'PJSIPShowRegistrationsOutbound' }, cookie);
  await ask(door, { action: 'logoff' }, cookie);
  // Passwords are among what it says: nothing but these two words of each leaves this function.
  const details = listed.text
    .split('\r\n\r\n')
    .filter((event) => fieldOf(event, 'ObjectType') === 'registration');
  return new Map(
    details.flatMap((event) => {
      const trunk = readTrunkName(fieldOf(event, 'ObjectName'));
      return trunk === undefined ? [] : [[trunk, fieldOf(event, 'Status')] as const];
    }),
  );
};

const ask = async (door: string, action: Readonly<Record<string, string>>, cookie = '') => {
  const response = await fetch(door, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(action),
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
  const text = await response.text();
  if (!response.ok || text.includes('Response: Error'))
    throw new Error(`${action.action}: ${response.status} ${fieldOf(text, 'Message')}`);
  return { text, headers: response.headers };
};

const fieldOf = (event: string, name: string): string =>
  new RegExp(`^${name}: (.*?)\\r?$`, 'm').exec(event)?.[1] ?? '';
