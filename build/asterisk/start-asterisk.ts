import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type AsteriskPlace, asteriskConfiguration } from './asterisk-configuration.ts';
import { asteriskRoot } from './asterisk-root.ts';
import { launchAsterisk, TEMPORARY } from './launch-asterisk.ts';

const MEDIA_PORTS = 200;

export interface RunningAsterisk {
  /** `http://127.0.0.1:…/ari` */
  readonly ariUrl: string;
  readonly user: string;
  readonly password: string;
  /** `ws://127.0.0.1:…/ws` */
  readonly sipUrl: string;
  /** A folder that Asterisk and whoever controls it see under the same path. */
  readonly sharedFolder: string;
  /** What it logged so far. */
  log(): string;
  /** Stops it and leaves nothing behind: neither process, nor mounts, nor files. */
  close(): Promise<void>;
}

/**
 * A real Asterisk 22 on free ports of loopback, ready to be controlled. Its root is prepared when it is not yet
 * there. Needs what `whyNoAsterisk` asks for; rejects with Asterisk's last words when it does not start.
 */
export async function startAsterisk(domains: readonly string[]): Promise<RunningAsterisk> {
  const root = await asteriskRoot();
  const folder = await mkdtemp(join(TEMPORARY, 'communicator-asterisk-'));
  const place: AsteriskPlace = {
    folder,
    httpPort: await freePort(),
    mediaPorts: await freeMediaPorts(),
    ari: { user: 'communicator', password: randomBytes(16).toString('hex') },
    domains,
  };
  try {
    await furnish(place);
    const { log, stop } = await launchAsterisk(root, folder);
    return {
      ariUrl: `http://127.0.0.1:${place.httpPort}/ari`,
      ...place.ari,
      sipUrl: `ws://127.0.0.1:${place.httpPort}/ws`,
      sharedFolder: join(folder, 'shared'),
      log,
      close: async () => {
        await stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function furnish(place: AsteriskPlace): Promise<void> {
  for (const name of ['etc', 'lib', 'spool', 'spool/recording', 'run', 'log', 'shared'])
    await mkdir(join(place.folder, name), { recursive: true });
  for (const [name, text] of asteriskConfiguration(place))
    await writeFile(join(place.folder, 'etc', name), text, { mode: 0o600 });
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
async function freeMediaPorts(): Promise<readonly [number, number]> {
  const first = (await freePort()) & ~1;
  return first + MEDIA_PORTS > 65_535 ? [first - MEDIA_PORTS, first] : [first, first + MEDIA_PORTS];
}
