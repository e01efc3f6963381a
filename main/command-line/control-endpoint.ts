import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** How another start of the program reaches the running one: written with the user's rights only. */
export const ControlEndpoint = z.object({
  /** Path of a Unix socket, or the name of a Windows pipe. */
  path: z.string(),
  /** New with every run. */
  secret: z.string(),
});
export type ControlEndpoint = z.infer<typeof ControlEndpoint>;

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, with the zero at the end. */
const LONGEST_SOCKET_PATH = 100;

export const controlFile = (dataFolder: string): string => join(dataFolder, 'control.json');

/** Where to listen: in the profile's folder, which is the user's alone, or in another such one when that is too deep. */
export function socketPath(dataFolder: string, secret: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\communicator-${secret.slice(0, 16)}`;
  const inside = join(dataFolder, 'control.sock');
  return Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH
    ? inside
    : join(mkdtempSync(join(tmpdir(), 'communicator-')), 'control.sock');
}
