import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AsteriskChoice } from '../asterisk-place.ts';
import type { DatabaseLocation } from '../store/database/database-location.ts';
import { type AsteriskRequest, asteriskChoice, readAsteriskRequest } from './asterisk-request.ts';
import { type OperatorRequest, readOperatorRequest } from './operator-request.ts';
import { NodeName } from './node-name.ts';
import { Port } from './port.ts';

/** Of pino; each says what the ones before it say, too. */
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Where the data is. */
export interface DataPlace {
  readonly dataFolder: string;
  /** Left out: SQLite in the data folder. */
  readonly database?: DatabaseLocation;
}

export interface RunOptions extends DataPlace {
  readonly command: 'run';
  readonly demo: boolean;
  readonly port: number;
  /** Of the demo office. */
  readonly credentialsFile: string;
  readonly logLevel: LogLevel;
  /** JSON of the STUN and TURN servers that phones are told of. */
  readonly iceServersFile?: string;
  /** On 127.0.0.1, for whoever watches the service; left out: nobody does. */
  readonly monitoringPort?: number;
  /** How people reach the service. */
  readonly publicUrl?: string;
  /** Which Asterisk carries the calls; left out: the embedded engine does. */
  readonly asterisk?: AsteriskChoice;
  /** The name of this service among several with one PostgreSQL; left out: it serves all companies. */
  readonly node?: string;
  /** Waits until whoever serves the data folder ends, then takes over. */
  readonly standby: boolean;
}

export type CommandLine =
  | { readonly command: 'help' }
  | { readonly command: 'refuse'; readonly reason: string }
  | RunOptions
  | { readonly command: 'asterisk'; readonly request: AsteriskRequest; readonly json: boolean }
  | (DataPlace & {
      readonly command: 'operate';
      readonly request: OperatorRequest;
      readonly json: boolean;
    });

/** What the words after `npm run pbx --` ask for. Relative paths start at the current folder. */
export const commandLine = (words: readonly string[]): CommandLine => {
  try {
    return understand(read(words));
  } catch (error) {
    return { command: 'refuse', reason: error instanceof Error ? error.message : String(error) };
  }
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const read = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    strict: true,
    allowPositionals: true,
    options: {
      demo: flag,
      port: text,
      data: text,
      database: text,
      credentials: text,
      verbose: flag,
      'log-level': text,
      'monitoring-port': text,
      'ice-servers': text,
      'public-url': text,
      json: flag,
      help: { ...flag, short: 'h' },
      name: text,
      'admin-name': text,
      'admin-login': text,
      'admin-email': text,
      company: text,
      engine: text,
      asterisk: text,
      ari: text,
      standby: flag,
      node: text,
      to: text,
      front: text,
      'front-here': text,
      'asterisk-etc': text,
      domain: { type: 'string', multiple: true },
      wss: text,
      certificate: text,
      key: text,
      sounds: text,
      'http-port': text,
      'media-address': text,
      'public-address': text,
      'desk-phones': text,
      'desk-phones-tls': text,
      'desk-phones-from': { type: 'string', multiple: true },
      server: text,
      login: text,
      transport: text,
      'calls-from': { type: 'string', multiple: true },
      'caller-id': text,
      digits: flag,
      trunks: text,
      yes: flag,
    },
  });

type Read = ReturnType<typeof read>;

const understand = ({ values, positionals }: Read): CommandLine => {
  const { help, data = join('out', 'pbx'), database, demo, json = false, ...options } = values;
  if (help) return { command: 'help' };
  const location = database === undefined ? undefined : databaseLocation(database);
  const place: DataPlace = { dataFolder: resolve(data), ...(location && { database: location }) };
  const [word] = positionals;
  if (demo || word === 'serve') return run(place, demo === true, positionals, values);
  if (word === undefined) return { command: 'refuse', reason: 'Say what to do: --demo, serve or a command.' };
  const ofAsterisk = readAsteriskRequest(positionals, options);
  if (ofAsterisk) {
    return 'refused' in ofAsterisk
      ? { command: 'refuse', reason: ofAsterisk.refused }
      : { command: 'asterisk', request: ofAsterisk, json };
  }
  const request = readOperatorRequest(positionals, options);
  if ('refused' in request) return { command: 'refuse', reason: request.refused };
  return { command: 'operate', request, json, ...place };
};

const run = (
  place: DataPlace,
  demo: boolean,
  positionals: readonly string[],
  {
    port = '0',
    credentials,
    verbose = false,
    'log-level': level = verbose ? 'debug' : 'warn',
    'monitoring-port': monitoringPort,
    'ice-servers': ice,
    'public-url': publicUrl,
    engine = 'embedded',
    asterisk: asteriskFile,
    ari,
    standby = false,
    node,
    ...others
  }: Read['values'],
): CommandLine => {
  const stray = demo ? positionals[0] : positionals[1];
  if (stray !== undefined) return { command: 'refuse', reason: `«${stray}» is one word too many.` };
  if (!isPort(port)) return { command: 'refuse', reason: `--port ${port} is not a port.` };
  if (!isLogLevel(level)) {
    return { command: 'refuse', reason: `--log-level ${level}: there are ${LOG_LEVELS.join(', ')}.` };
  }
  if (monitoringPort !== undefined && !isPort(monitoringPort)) {
    return { command: 'refuse', reason: `--monitoring-port ${monitoringPort} is not a port.` };
  }
  if (publicUrl !== undefined && !isOrigin(publicUrl)) {
    return { command: 'refuse', reason: `--public-url ${publicUrl} is not like https://pbx.example.` };
  }
  const asterisk = chosenEngine(engine, asteriskFile, ari);
  if (asterisk && 'refused' in asterisk) return { command: 'refuse', reason: asterisk.refused };
  if (standby && !asterisk) return { command: 'refuse', reason: '--standby is for --engine asterisk.' };
  if (node !== undefined && (!asterisk || place.database?.kind !== 'postgres')) {
    return { command: 'refuse', reason: '--node is for --engine asterisk and --database postgres://….' };
  }
  if (node !== undefined && (demo || !NodeName.safeParse(node).success)) {
    return { command: 'refuse', reason: `--node ${node}: a name such as node-1, and not with --demo.` };
  }
  const unknown = Object.keys(others).find((option) => !RUNNING.has(option));
  if (unknown !== undefined) return { command: 'refuse', reason: `--${unknown} is for commands only.` };
  if (!demo && credentials !== undefined) {
    return { command: 'refuse', reason: '--credentials is for --demo only.' };
  }
  const credentialsFile = resolve(credentials ?? join(place.dataFolder, 'credentials.json'));
  const iceServers = ice !== undefined && { iceServersFile: resolve(ice) };
  const reached = publicUrl !== undefined && { publicUrl: new URL(publicUrl).origin };
  return {
    command: 'run',
    demo,
    port: Number(port),
    credentialsFile,
    logLevel: level,
    ...place,
    ...iceServers,
    ...reached,
    ...(monitoringPort !== undefined && { monitoringPort: Number(monitoringPort) }),
    ...(asterisk && { asterisk }),
    ...(node !== undefined && { node }),
    standby,
  };
};

/** Undefined: the embedded one. */
const chosenEngine = (
  engine: string,
  file: string | undefined,
  ari: string | undefined,
): AsteriskChoice | { readonly refused: string } | undefined => {
  if (engine === 'asterisk') return asteriskChoice(file, ari);
  if (engine !== 'embedded') return { refused: `--engine ${engine}: there are embedded and asterisk.` };
  return file === undefined && ari === undefined
    ? undefined
    : { refused: '--asterisk and --ari are for --engine asterisk.' };
};

const RUNNING: ReadonlySet<string> = new Set(['demo', 'data', 'database', 'help']);

const isLogLevel = (level: string): level is LogLevel => LOG_LEVELS.some((one) => one === level);

const isPort = (port: string): boolean => Port.safeParse(port).success;

/** https: everywhere but on this computer. */
const isOrigin = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.pathname !== '/' || url.search || url.hash || url.username) return false;
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname) || url.hostname.endsWith('.localhost');
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
};

const databaseLocation = (address: string): DatabaseLocation => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:') {
    throw new Error('--database takes postgres://user:password@host:5432/name.');
  }
  const schema = url.searchParams.get('schema') ?? 'pbx';
  url.searchParams.delete('schema');
  return { kind: 'postgres', url: url.href, schema };
};
