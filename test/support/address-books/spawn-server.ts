import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

/** A server that is killed when it is disposed of. */
export interface SpawnedServer extends AsyncDisposable {
  readonly said: () => string;
}

/** Starts a server and waits until it takes connections at the port. Rejects with what it said when it ends first. */
export async function spawnServer(
  command: string,
  args: readonly string[],
  port: number,
): Promise<SpawnedServer> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => (said += String(text)));
  const ended = once(child, 'exit');
  await Promise.race([
    listening(port, child),
    ended.then(() => Promise.reject(new Error(`${command} ended: ${said}`))),
  ]);
  return {
    said: () => said,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Asks again as soon as a connection is refused. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const answer = await Promise.race([
      once(socket, 'connect').then(() => 'open'),
      once(socket, 'error').then(() => 'refused'),
    ]).catch(() => 'refused');
    socket.destroy();
    if (answer === 'open') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
