import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const url = (...protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

/** An Asterisk that serves us: how we reach it, how phones do, what we share with it. */
const AsteriskPlace = z.strictObject({
  ari: z.strictObject({
    /** `http://127.0.0.1:8088/ari`; https: unless it is on this computer, since the password is in every request. */
    url: url('http:', 'https:').refine((text) => text.startsWith('https:') || isHere(text)),
    user: z.string().min(1),
    password: z.string().min(1),
  }),
  /** SIP over WebSocket, as phones are told: `wss://pbx.example:8089/ws`. */
  sip: url('ws:', 'wss:'),
  /** A folder that Asterisk sees under the same path and may read: sounds are copied there. */
  sounds: z.string().startsWith('/'),
  /** Kamailio, which brings phones to it: where that listens, and where this Asterisk does for it. */
  front: z.strictObject({ kamailio: z.string(), here: z.string() }).optional(),
  /** Its configuration, for whoever checks it: `/etc/asterisk`. */
  configuration: z.string().startsWith('/').optional(),
});
export type AsteriskPlace = z.infer<typeof AsteriskPlace>;

/** What the command line says of it: a file, or ARI's address alone. */
export interface AsteriskChoice {
  readonly file?: string;
  /** Instead of the file's. */
  readonly ariUrl?: string;
}

/** Without a file, name and password come from here: command lines are seen by everybody on the computer. */
const ARI_USER = 'COMMUNICATOR_ARI_USER';
const ARI_PASSWORD = 'COMMUNICATOR_ARI_PASSWORD';
export const DEFAULT_SOUNDS = '/var/lib/communicator/sounds';

type Environment = Readonly<Record<string, string | undefined>>;

/** Rejects with words for the operator; never with the password. */
export const readAsteriskPlace = async (
  { file, ariUrl }: AsteriskChoice,
  environment: Environment,
): Promise<AsteriskPlace> => {
  const written = file === undefined ? fromEnvironment(ariUrl, environment) : await fromFile(file, ariUrl);
  const place = AsteriskPlace.safeParse(written);
  if (place.success) return place.data;
  const wrong = place.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
  throw new Error(`${file ?? '--ari'} does not say where Asterisk is: ${wrong}. See docs/operators.md.`);
};

const fromFile = async (file: string, ariUrl: string | undefined): Promise<unknown> => {
  const written = parsed(await readFile(file, 'utf8'));
  const hasAri = z.looseObject({ ari: z.looseObject({}) }).safeParse(written);
  if (ariUrl === undefined || !hasAri.success) return written;
  return { ...hasAri.data, ari: { ...hasAri.data.ari, url: ariUrl } };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One on this computer, configured as we propose: phones find it where ARI is. */
const fromEnvironment = (ariUrl = '', environment: Environment): unknown => {
  const [user, password] = [environment[ARI_USER], environment[ARI_PASSWORD]];
  if (!user || !password) {
    throw new Error(`Say who we are to Asterisk: --asterisk FILE, or ${ARI_USER} and ${ARI_PASSWORD}.`);
  }
  const sip = ariUrl.replace(/^http/, 'ws').replace(/\/ari\/?$/, '/ws');
  return { ari: { url: ariUrl.replace(/\/$/, ''), user, password }, sip, sounds: DEFAULT_SOUNDS };
};

const isHere = (text: string): boolean =>
  URL.canParse(text) && ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(text).hostname);
