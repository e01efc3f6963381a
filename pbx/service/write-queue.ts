import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Writes of what has happened, one after another; a store that fails for a while loses none of them. */
export interface WriteQueue {
  /** `write` may be carried out again after a failure, so it must not do its work twice. */
  add(what: string, write: () => Promise<void>): void;
  /** Resolves when all that was added is written, or was tried in vain. No more pauses from then on. */
  flush(): Promise<void>;
}

/** Before each further attempt, milliseconds; then the write is given up and logged whole by its name. */
const PAUSES = [100, 1_000, 5_000, 15_000, 60_000];

export const createWriteQueue = (logger: Pick<Logger, 'error' | 'warn'>): WriteQueue => {
  const flushing = new AbortController();
  let last: Promise<void> = Promise.resolve();

  const attempt = async (what: string, write: () => Promise<void>): Promise<void> => {
    for (const pause of PAUSES) {
      try {
        return await write();
      } catch (err) {
        logger.warn({ err, what }, 'could not be written, is tried again');
        await wait(pause, undefined, { signal: flushing.signal }).catch(() => {});
      }
    }
    await write().catch((err: unknown) => logger.error({ err, what }, 'was lost: it could not be written'));
  };

  return {
    add(what, write) {
      last = last.then(() => attempt(what, write));
    },
    async flush() {
      flushing.abort();
      await last;
    },
  };
};
