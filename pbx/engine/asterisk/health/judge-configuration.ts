import { ALWAYS, EDITIONS } from '../configuration/editions.ts';
import { APPLICATION, DESK_PHONE_ACL, DESK_PHONE_TRANSPORTS, FAX_CONTEXT } from '../names.ts';
import type { ConfigurationFacts } from './asterisk-facts.ts';
import { type ConfSection, isYes, lastValue } from './conf-file.ts';
import type { AsteriskFinding } from './finding.ts';

const PASSWORD_LENGTH = 16;
const PUSHED = ['endpoint', 'auth', 'aor'] as const;
const LOOPBACK = /^(127\.|\[?::1\]?(:|$)|localhost)/;

type Rule = (files: Files, facts: ConfigurationFacts) => readonly AsteriskFinding[];

/** What in these files is missing, or lets in who should not be let in. */
export const judgeConfiguration = (facts: ConfigurationFacts): readonly AsteriskFinding[] => {
  const files = new Files(facts.files);
  return rules.flatMap((rule) => rule(files, facts));
};

class Files {
  readonly #files: ConfigurationFacts['files'];

  constructor(files: ConfigurationFacts['files']) {
    this.#files = files;
  }

  sections(file: string): readonly ConfSection[] {
    return this.#files.get(file) ?? [];
  }

  general(file: string, name: string): string | undefined {
    return lastValue(
      this.sections(file).find((section) => section.name === 'general'),
      name,
    );
  }

  ofType(file: string, type: string): readonly ConfSection[] {
    return this.sections(file).filter((section) => lastValue(section, 'type') === type);
  }
}

const dialplan: Rule = (files) => {
  const context = files.sections('extensions.conf').find(({ name }) => name === APPLICATION);
  const handsOver = context?.values.some(([, value]) => value.includes(`Stasis(${APPLICATION},`)) ?? false;
  const code = 'dialplan';
  if (!handsOver) return [{ code, state: 'broken', verdict: 'missing', facts: { context: APPLICATION } }];
  return files.sections('extensions.conf').some(({ name }) => name === FAX_CONTEXT)
    ? [{ code, state: 'ok', verdict: 'ours', facts: {} }]
    : [{ code, state: 'warning', verdict: 'no-fax', facts: { context: FAX_CONTEXT } }];
};

const users: Rule = (files) => {
  const section = files.sections('sorcery.conf').find(({ name }) => name === 'res_pjsip');
  const missing = PUSHED.filter((type) => lastValue(section, type) !== 'memory');
  const code = 'users';
  return missing.length === 0
    ? [{ code, state: 'ok', verdict: 'memory', facts: {} }]
    : [
        {
          code,
          state: 'broken',
          verdict: 'elsewhere',
          facts: { types: missing.map((type) => `${type} = memory`).join(', ') },
        },
      ];
};

/** Who has some of our files should have all that he needs, as they are written now. One that is not ours is his own. */
const edition: Rule = (_files, { editions }) => {
  const code = 'edition';
  if (![...editions.values()].some(Boolean)) return [{ code, state: 'ok', verdict: 'own', facts: {} }];
  const old = [...EDITIONS]
    .filter(([name, now]) => {
      const edition = editions.get(name);
      return edition === undefined ? ALWAYS.has(name) : edition !== '' && edition !== now;
    })
    .map(([name]) => name);
  return old.length === 0
    ? [{ code, state: 'ok', verdict: 'current', facts: {} }]
    : [{ code, state: 'warning', verdict: 'old', facts: { files: old.join(', ') } }];
};

const certificateFile: Rule = (files, { certificate }) => {
  const code = 'certificate-file';
  if (!isYes(files.general('http.conf', 'tlsenable')))
    return [{ code, state: 'warning', verdict: 'no-tls', facts: {} }];
  if (!certificate) return [{ code, state: 'broken', verdict: 'not-named', facts: {} }];
  const { path } = certificate;
  if ('why' in certificate)
    return [{ code, state: 'broken', verdict: 'unreadable', facts: { path, why: certificate.why } }];
  return certificate.content.keyType === 'ec'
    ? [{ code, state: 'ok', verdict: 'good', facts: { path } }]
    : [{ code, state: 'warning', verdict: 'not-ecdsa', facts: { path, type: certificate.content.keyType } }];
};

const keyFile: Rule = (_files, { key }) => {
  if (!key) return [];
  const [code, { path }] = ['key-file', key] as const;
  if ('why' in key) return [{ code, state: 'broken', verdict: 'unreadable', facts: { path, why: key.why } }];
  if (!key.content.matches) return [{ code, state: 'broken', verdict: 'another', facts: { path } }];
  return key.content.readableByAll
    ? [{ code, state: 'broken', verdict: 'open-to-all', facts: { path } }]
    : [{ code, state: 'ok', verdict: 'good', facts: { path } }];
};

interface Limit {
  readonly code: 'session-limit' | 'write-timeout';
  readonly file: string;
  /** In its section `[general]`. */
  readonly option: string;
  /** What Asterisk takes when nothing is said. */
  readonly unsaid: number;
  readonly enough: number;
}

const limit =
  ({ code, file, option, unsaid, enough }: Limit): Rule =>
  (files) => {
    const value = Number(files.general(file, option) ?? unsaid);
    const isEnough = value >= enough;
    const facts = { limit: String(value), enough: String(enough) };
    return [{ code, state: isEnough ? 'ok' : 'warning', verdict: isEnough ? 'enough' : 'low', facts }];
  };

const sessionLimit = limit({
  ...{ code: 'session-limit', file: 'http.conf', option: 'sessionlimit' },
  ...{ unsaid: 100, enough: 1_000 },
});

/** Milliseconds. */
const writeTimeout = limit({
  ...{ code: 'write-timeout', file: 'ari.conf', option: 'websocket_write_timeout' },
  ...{ unsaid: 100, enough: 1_000 },
});

/** Ours are given one; these are those of pjsip.conf. */
const mediaTimeout: Rule = (files) => {
  const without = files
    .ofType('pjsip.conf', 'endpoint')
    .filter((endpoint) => !(Number(lastValue(endpoint, 'rtp_timeout')) > 0))
    .map(({ name }) => name);
  const code = 'media-timeout';
  return without.length === 0
    ? [{ code, state: 'ok', verdict: 'set', facts: {} }]
    : [{ code, state: 'warning', verdict: 'none', facts: { endpoints: without.join(', ') } }];
};

/** Where its HTTP server listens beyond this computer, in the clear and by TLS. */
const exposed = (files: Files): { readonly plain?: string; readonly secure?: string } => {
  const enabled = isYes(files.general('http.conf', 'enabled'));
  const address = files.general('http.conf', 'bindaddr') ?? '';
  const secure = files.general('http.conf', 'tlsbindaddr') ?? address;
  const isSecure = isYes(files.general('http.conf', 'tlsenable')) && !LOOPBACK.test(secure);
  return {
    ...(enabled && address !== '' && !LOOPBACK.test(address) && { plain: address }),
    ...(isSecure && { secure }),
  };
};

const plainWebSocket: Rule = (files) => {
  const { plain } = exposed(files);
  const code = 'plain-websocket';
  return plain === undefined
    ? [{ code, state: 'ok', verdict: 'here-only', facts: {} }]
    : [{ code, state: 'broken', verdict: 'exposed', facts: { address: plain } }];
};

const ariReach: Rule = (files) => {
  const { plain, secure } = exposed(files);
  const address = plain ?? secure;
  const open = files.ofType('ari.conf', 'user').filter((user) => !isRestricted(user));
  const code = 'ari-reach';
  if (address === undefined || open.length === 0)
    return [{ code, state: 'ok', verdict: 'here-only', facts: {} }];
  const users = open.map(({ name }) => name).join(', ');
  return [{ code, state: 'broken', verdict: 'exposed', facts: { address, users } }];
};

const isRestricted = (user: ConfSection): boolean =>
  lastValue(user, 'acl') !== undefined ||
  user.values.some(([name, value]) => name === 'deny' && /^0\.0\.0\.0(\/|$)/.test(value));

const ariPassword: Rule = (files) => {
  const weak = files.ofType('ari.conf', 'user').filter(hasWeakPassword);
  const code = 'ari-password';
  return weak.length === 0
    ? [{ code, state: 'ok', verdict: 'strong', facts: {} }]
    : [{ code, state: 'broken', verdict: 'weak', facts: { users: weak.map(({ name }) => name).join(', ') } }];
};

/** One that was hashed cannot be judged. */
const hasWeakPassword = (user: ConfSection): boolean => {
  if (lastValue(user, 'password_format') === 'crypt') return false;
  const password = lastValue(user, 'password') ?? '';
  return password.length < PASSWORD_LENGTH || new Set(password).size < PASSWORD_LENGTH / 2;
};

/** An endpoint that proves itself neither by a secret nor by its address, and the one that takes whoever comes. */
const guests: Rule = (files) => {
  const known = new Set(files.ofType('pjsip.conf', 'identify').map((one) => lastValue(one, 'endpoint')));
  const open = files
    .ofType('pjsip.conf', 'endpoint')
    .filter(
      (endpoint) =>
        endpoint.name.startsWith('anonymous') ||
        (lastValue(endpoint, 'auth') === undefined && !known.has(endpoint.name)),
    )
    .map(({ name }) => name);
  const code = 'guests';
  return open.length === 0
    ? [{ code, state: 'ok', verdict: 'none', facts: {} }]
    : [{ code, state: 'broken', verdict: 'let-in', facts: { endpoints: open.join(', ') } }];
};

/** Whoever guesses passwords is told of: `security` is a level of logger.conf, `*` is every one. */
const guessing: Rule = (files) => {
  const logs = files.sections('logger.conf').find(({ name }) => name === 'logfiles')?.values ?? [];
  const isLogged = logs.some(([, levels]) =>
    levels.split(',').some((level) => /^(security|\*)$/.test(level.trim())),
  );
  const code = 'guessing';
  return isLogged
    ? [{ code, state: 'ok', verdict: 'logged', facts: {} }]
    : [{ code, state: 'warning', verdict: 'unlogged', facts: {} }];
};

const EVERYBODY = /^(0\.0\.0\.0|::)\/0/;

/** From where desk phones may come, where there is a way for them. */
const deskPhones: Rule = (files) => {
  const code = 'desk-phones';
  const ways = files
    .ofType('pjsip.conf', 'transport')
    .filter(({ name }) => DESK_PHONE_TRANSPORTS.some((way) => way === name));
  if (ways.length === 0) return [{ code, state: 'ok', verdict: 'none', facts: {} }];
  const facts = { ways: ways.map(({ name }) => name).join(', '), acl: DESK_PHONE_ACL };
  const [bare] = ways.filter((way) => lastValue(way, 'protocol') === 'tls' && !hasCertificate(way));
  if (bare) return [{ code, state: 'broken', verdict: 'no-certificate', facts: { ways: bare.name } }];
  const list = files.sections('acl.conf').find(({ name }) => name === DESK_PHONE_ACL)?.values ?? [];
  const networks = (sense: string) => list.filter(([name]) => name === sense).map(([, network]) => network);
  const permitted = networks('permit');
  if (permitted.length === 0) return [{ code, state: 'broken', verdict: 'nobody', facts }];
  const isOpen =
    permitted.some((network) => EVERYBODY.test(network)) ||
    !networks('deny').some((network) => EVERYBODY.test(network));
  return isOpen
    ? [{ code, state: 'warning', verdict: 'anybody', facts }]
    : [{ code, state: 'ok', verdict: 'ready', facts: { ...facts, networks: permitted.join(', ') } }];
};

const hasCertificate = (way: ConfSection): boolean =>
  ['cert_file', 'priv_key_file'].every((name) => lastValue(way, name) !== undefined);

/** Asterisk's own pickup, `*8` unless told otherwise, would take it from the company's. */
const pickup: Rule = (files) => {
  const code = files.general('features.conf', 'pickupexten') ?? '*8';
  return code === ''
    ? [{ code: 'pickup', state: 'ok', verdict: 'left', facts: {} }]
    : [{ code: 'pickup', state: 'warning', verdict: 'taken', facts: { code } }];
};

const rules: readonly Rule[] = [
  dialplan,
  users,
  edition,
  certificateFile,
  keyFile,
  sessionLimit,
  writeTimeout,
  mediaTimeout,
  ariReach,
  ariPassword,
  plainWebSocket,
  guessing,
  guests,
  deskPhones,
  pickup,
];
