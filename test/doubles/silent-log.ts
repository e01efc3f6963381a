import type { Log } from '../../main/log/log.ts';

/** Keeps what was written, as text, for a test to look at. */
export interface SilentLog extends Log {
  readonly lines: string[];
}

export function createSilentLog(): SilentLog {
  const lines: string[] = [];
  const write: Log['info'] = (message, data) => {
    lines.push(data === undefined ? message : `${message} ${JSON.stringify(data)}`);
  };
  return { lines, info: write, warn: write, error: write };
}
