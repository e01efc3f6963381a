import type { Log } from '../log/log.ts';

/** Whoever looks into the browser's own log sees it. */
export const consoleLog: Log = {
  info: (message, data) => console.info(message, data ?? ''),
  warn: (message, data) => console.warn(message, data ?? ''),
  error: (message, data) => console.error(message, data ?? ''),
};
