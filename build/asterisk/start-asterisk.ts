import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newAriUser } from '../../pbx/engine/asterisk/configuration/write-asterisk-files.ts';
import { type AsteriskPlace, asteriskConfiguration } from './asterisk-configuration.ts';
import { asteriskRoot } from './asterisk-root.ts';
import { type LaunchedAsterisk, launchAsterisk, TEMPORARY } from './launch-asterisk.ts';

const LOOPBACK = '127.0.0.1';

export interface RunningAsterisk {
  /** `http://127.0.0.1:…/ari` */
  readonly ariUrl: string;
  readonly user: string;
  readonly password: string;
  /** `ws://127.0.0.1:…/ws`, or `wss://localhost:…/ws` */
  readonly sipUrl: string;
  /** Of desk phones on 127.0.0.1. */
  readonly deskPhonePorts: { readonly plain?: number | undefined; readonly tls?: number | undefined };
  /** Where providers reach it; UDP and TCP. */
  readonly trunkPort?: number | undefined;
  /** A folder that Asterisk and whoever controls it see under the same path. */
  readonly sharedFolder: string;
  /** Where its configuration files are. */
  readonly configuration: string;
  /** Where it writes its logs. */
  readonly logs: string;
  /** Its process, which is another after `restart`. */
  readonly pid: number;
  /** What it logged since its last start. */
  log(): string;
  /** Resolves when it ends without having been asked to, with its last words. */
  readonly died: Promise<string>;
  /** Kills it, as a crash would, and starts it again on the same ports; `meanwhile` is done while it is away. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  /** Hangs up every channel that it has. */
  endCalls(): Promise<void>;
  /** Stops it and leaves nothing behind: neither process, nor mounts, nor files. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Of ARI, and of SIP over WebSocket in the clear. Left out, or 0: any free one. */
  readonly httpPort?: number;
  /** PEM files; phones are sent to `wss://localhost:…/ws` then. */
  readonly secure?: { readonly certificate: string; readonly key: string };
  /** How many ports of UDP it has for media; two for each leg of a call. */
  readonly mediaPorts?: number;
  /** The network namespace that it is alone in. Left out: ours. */
  readonly namespace?: string;
  readonly front?: AsteriskPlace['front'];
  /** The one address that phones are offered for media. Left out: all. */
  readonly mediaAddress?: string;
  /** Where it is seen from outside, as through a router. */
  readonly publicAddress?: string;
  /** Desk phones of this computer may come by UDP, by TCP, and by TLS with these PEM files. */
  readonly deskPhones?: { readonly certificate: string; readonly key: string };
  /** What stands at the end of its configuration files beyond our own, by file name. */
  readonly also?: ReadonlyMap<string, string>;
  /** Whether there is a way to and from providers: of loopback, or at this address. */
  readonly trunks?: boolean | { readonly address: string };
}

/**
 * A real Asterisk 22 on ports of loopback, ready to be controlled. Its root is prepared when it is not yet there.
 * Needs what `whyNoAsterisk` asks for; rejects with Asterisk's last words when it does not start.
 */
export async function startAsterisk(
  domains: readonly string[],
  {
    httpPort = 0,
    secure,
    mediaPorts = 200,
    mediaAddress,
    publicAddress,
    deskPhones,
    trunks,
    namespace,
    front,
    also = new Map(),
  }: StartOptions = {},
): Promise<RunningAsterisk> {
  const root = await asteriskRoot();
  const folder = await mkdtemp(join(TEMPORARY, 'communicator-asterisk-'));
  const files = { certificate: join(folder, 'etc', 'certificate.pem'), key: join(folder, 'etc', 'key.pem') };
  const place: AsteriskPlace = {
    folder,
    httpPort: httpPort || (await freePort()),
    mediaPorts: await freeMediaPorts(mediaPorts),
    ari: newAriUser(),
    domains,
    ...(mediaAddress !== undefined && { mediaAddress }),
    ...(publicAddress !== undefined && { publicAddress }),
    ...(trunks && {
      trunks: {
        address: trunks === true ? LOOPBACK : trunks.address,
        port: await freePort(),
        managerPort: await freePort(),
      },
    }),
    ...(front && { front }),
    ...(secure && { secure: { address: LOOPBACK, port: await freePort(), ...files } }),
    ...(deskPhones && {
      deskPhones: {
        plain: { address: LOOPBACK, port: await freePort() },
        tls: { address: LOOPBACK, port: await freePort(), ...files },
        networks: [`${LOOPBACK}/32`],
      },
    }),
  };
  try {
    await furnish(place, also);
    const given = secure ?? deskPhones;
    if (given) {
      await copyFile(given.certificate, files.certificate);
      await copyFile(given.key, files.key);
      await chmod(files.key, 0o600);
    }
    return running(place, await launchAsterisk(root, folder, namespace), () =>
      launchAsterisk(root, folder, namespace),
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function running(
  place: AsteriskPlace,
  first: LaunchedAsterisk,
  launch: () => Promise<LaunchedAsterisk>,
): RunningAsterisk {
  const { folder, httpPort, ari, secure, deskPhones, trunks } = place;
  let launched = first;
  return {
    ariUrl: `http://127.0.0.1:${httpPort}/ari`,
    ...ari,
    sipUrl: secure ? `wss://localhost:${secure.port}/ws` : `ws://127.0.0.1:${httpPort}/ws`,
    deskPhonePorts: { plain: deskPhones?.plain?.port, tls: deskPhones?.tls?.port },
    trunkPort: trunks?.port,
    sharedFolder: join(folder, 'shared'),
    configuration: join(folder, 'etc'),
    logs: join(folder, 'log'),
    get pid() {
      return launched.pid;
    },
    log: () => launched.log(),
    get died() {
      return launched.died;
    },
    restart: async (meanwhile) => {
      await launched.stop('SIGKILL');
      await meanwhile?.();
      launched = await launch();
    },
    endCalls: async () => {
      const ask = async (method: string, path: string): Promise<Response> => {
        const authorization = `Basic ${btoa(`${ari.user}:${ari.password}`)}`;
        return fetch(`http://127.0.0.1:${httpPort}/ari${path}`, { method, headers: { authorization } });
      };
      const channels = (await (await ask('GET', '/channels')).json()) as readonly { readonly id: string }[];
      await Promise.all(channels.map(({ id }) => ask('DELETE', `/channels/${encodeURIComponent(id)}`)));
    },
    close: async () => {
      await launched.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function furnish(place: AsteriskPlace, also: ReadonlyMap<string, string>): Promise<void> {
  for (const name of ['etc', 'lib', 'spool', 'spool/recording', 'run', 'log', 'shared'])
    await mkdir(join(place.folder, name), { recursive: true });
  for (const [name, text] of asteriskConfiguration(place))
    await writeFile(join(place.folder, 'etc', name), text + (also.get(name) ?? ''), { mode: 0o600 });
  // Asterisk looks up its own name for every call: that must never wait for a name server.
  await writeFile(join(place.folder, 'etc', 'hosts'), `127.0.0.1 localhost ${hostname()}\n`);
}

/** A TCP port of loopback that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asterisk tries the next port when one is taken: what matters is that two of them begin elsewhere. */
async function freeMediaPorts(count: number): Promise<readonly [number, number]> {
  const first = (await freePort()) & ~1;
  return first + count > 65_535 ? [first - count, first] : [first, first + count];
}
