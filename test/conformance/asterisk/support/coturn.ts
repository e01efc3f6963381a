import { connect } from 'node:net';
import { once } from 'node:events';
import { endCompanion, startCompanion } from '../../../../build/companion.ts';
import { asteriskRoot } from '../../../../build/asterisk/asterisk-root.ts';
import { freePort } from '../../../support/free-port.ts';
import { within } from '../../../support/within.ts';

const START_LIMIT_MS = 10_000;

export interface Coturn extends AsyncDisposable {
  /** RFC 7065, by UDP. */
  readonly url: string;
  /** What it says of those who came and of what it carried. */
  log(): string;
}

/** A real coturn at `address`, which knows users by the secret alone: as docs/operators.md has it set up. */
export async function startCoturn(address: string, secret: string): Promise<Coturn> {
  const port = await freePort();
  const options = [
    ...['-n', '--log-file=stdout', '--pidfile=/dev/null', '--no-tls'],
    ...[`--listening-ip=${address}`, `--relay-ip=${address}`, `--listening-port=${port}`],
    ...['--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=pbx.example', '--verbose'],
  ];
  const child = startCompanion('chroot', [await asteriskRoot(), 'turnserver', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (text) => (log += text));
  try {
    await within(START_LIMIT_MS, 'coturn listens', listening(address, port));
  } catch (error) {
    await endCompanion(child);
    throw new Error(`${error}\n${log}`);
  }
  return {
    url: `turn:${address}:${port}?transport=udp`,
    log: () => log,
    [Symbol.asyncDispose]: () => endCompanion(child),
  };
}

/** It takes TURN by TCP at the same port, and tells nobody when it is ready. */
async function listening(address: string, port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, address);
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
  }
}
