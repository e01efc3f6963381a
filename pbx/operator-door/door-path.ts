import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Where the service of a data folder hears its operator: a socket in the folder, on Windows a pipe. */
export const doorPath = (dataFolder: string): string => {
  const folder = resolve(dataFolder);
  if (process.platform !== 'win32') return join(folder, 'operator.sock');
  return `\\\\.\\pipe\\communicator-pbx-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
};
