import { join } from 'node:path';
// The `node` flavour: the `main` one opens IPC channels of its own, past the contract.
import log from 'electron-log/node';
import type { Log } from './log.ts';
import { redact } from './redact.ts';

const LARGEST_FILE_BYTES = 1024 * 1024;

/** Writes `main.log` in `folder`, redacted; warnings go to the terminal too. */
export function createFileLog(folder: string): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = LARGEST_FILE_BYTES;
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
  log.hooks.push((message) => ({ ...message, data: message.data.map((item) => redact(item)) }));
  const write =
    (level: keyof Log): Log['info'] =>
    (message, data) =>
      data === undefined ? log[level](message) : log[level](message, data);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
