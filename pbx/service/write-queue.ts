import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Writes of what has happened, one after another; a store that fails for a while loses none of them. */
export interface WriteQueue {
  /** `write` may be carried out again after a failure, so it must not do its work twice. */
  add(what: string, write: () => Promise<void>): void;
  /** Resolves when all that was added until now is written, or was tried in vain. */
  idle(): Promise<void>;
  /** As `idle`, for good: no more pauses from now on. */
  flush(): Promise<void>;
}

/** Before each further attempt, milliseconds; then the write is given up and logged whole by its name. */
const PAUSES = [100, 1_000, 5_000, 15_000, 60_000];
/** The first of many waits so long for others that can be written together with it, milliseconds. */
const GATHERING = 250;

export const createWriteQueue = (logger: Pick<Logger, 'error' | 'warn'>): WriteQueue => {
  const flushing = new AbortController();
  const { signal } = flushing;
  let last: Promise<void> | undefined;

  const pause = (milliseconds: number): Promise<void> =>
    wait(milliseconds, undefined, { signal }).catch(() => {});

  const attempt = async (what: string, write: () => Promise<void>): Promise<void> => {
    for (const milliseconds of PAUSES) {
      try {
        return await write();
      } catch (err) {
        logger.warn({ err, what }, 'could not be written, is tried again');
        await pause(milliseconds);
      }
    }
    await write().catch((err: unknown) => logger.error({ err, what }, 'was lost: it could not be written'));
  };

  return {
    add(what, write) {
      const tail = (last ?? pause(GATHERING)).then(() => attempt(what, write));
      last = tail;
      void tail.then(() => {
        if (last === tail) last = undefined;
      });
    },
    async idle() {
      await last;
    },
    async flush() {
      flushing.abort();
      await last;
    },
  };
};
