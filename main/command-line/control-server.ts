import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { Log } from '../log/log.ts';
import { parseJson } from '../parse-json.ts';
import type { Command, CommandReply } from './command.ts';
import { controlFile, socketPath } from './control-endpoint.ts';
import { ControlRequest, firstLine } from './control-message.ts';

const LIMIT_MS = 2000;

/**
 * Answers other starts of the program: those of the same user, since the socket and the file with the run's secret are
 * readable by nobody else. Returns how to stop. A profile that cannot hold them leaves the phone without this way in.
 */
export function startControlServer(
  dataFolder: string,
  log: Log,
  obey: (command: Command) => CommandReply,
): () => void {
  const secret = randomBytes(32).toString('base64url');
  const file = controlFile(dataFolder);
  const path = socketPath(dataFolder, secret);
  const server = createServer((socket) => void converse(socket, secret, log, obey));
  server.on('error', (error) => log.warn('Commands cannot be taken from a terminal', { error }));
  // Left behind by a run that was killed.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  server.listen(path, () => {
    try {
      if (process.platform !== 'win32') chmodSync(path, 0o600);
      rmSync(file, { force: true });
      writeFileSync(file, JSON.stringify({ path, secret }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      log.warn('Commands cannot be taken from a terminal', { error });
    }
  });
  return () => {
    server.close();
    rmSync(file, { force: true });
  };
}

async function converse(
  socket: Socket,
  secret: string,
  log: Log,
  obey: (command: Command) => CommandReply,
): Promise<void> {
  try {
    const request = ControlRequest.safeParse(parseJson(await firstLine(socket, LIMIT_MS))).data;
    const isKnown = request !== undefined && isSame(request.secret, secret);
    if (!isKnown) log.warn('A command without the secret of this run was refused');
    const reply: CommandReply = isKnown ? obey(request.command) : { ok: false, failure: 'refused' };
    socket.end(`${JSON.stringify(reply)}\n`);
  } catch {
    socket.destroy();
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
