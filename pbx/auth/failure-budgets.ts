/** So many failures are let pass. */
const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** More than these make the wait no longer. */
const MOST_COUNTED = FREE_FAILURES + Math.ceil(Math.log2(LONGEST_WAIT_MS / FIRST_WAIT_MS));
/** What was quiet for so long starts afresh. */
const FORGET_MS = 60 * 60_000;

export interface FailureBudgets {
  /** Milliseconds until `key` may try again; 0: now. Times are epoch milliseconds. */
  wait(key: string, now: number): number;
  addFailure(key: string, now: number): void;
  /** Takes back a failure that was counted at `when`. */
  takeBack(key: string, when: number): void;
  readonly size: number;
}

/**
 * After 5 failures of a key it waits 30 s, and twice as long after each further failure, up to 15 min. Keeps
 * `most` keys; one too many costs the oldest that is still free its place, so that a guesser who floods it
 * with others must spend five tries on each to be forgotten.
 */
export const createFailureBudgets = (most: number): FailureBudgets => {
  /** When each counted failure was, the latest last. In order of last failure. */
  const failures = new Map<string, readonly number[]>();

  const put = (key: string, times: readonly number[]) => {
    failures.delete(key);
    if (times.length > 0) failures.set(key, times);
  };
  return {
    wait(key, now) {
      const times = recent(failures.get(key), now);
      const last = times.at(-1);
      return last === undefined ? 0 : Math.max(0, last + waitMs(times.length) - now);
    },
    addFailure(key, now) {
      put(key, [...recent(failures.get(key), now), now].slice(-MOST_COUNTED));
      if (failures.size > most) failures.delete(leastTelling(failures));
    },
    takeBack(key, when) {
      const times = failures.get(key) ?? [];
      const index = times.lastIndexOf(when);
      if (index >= 0) put(key, times.toSpliced(index, 1));
    },
    get size() {
      return failures.size;
    },
  };
};

const recent = (times: readonly number[] | undefined, now: number): readonly number[] => {
  const last = times?.at(-1);
  return times !== undefined && last !== undefined && now - last < FORGET_MS ? times : [];
};

const waitMs = (count: number): number =>
  count < FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_FAILURES), LONGEST_WAIT_MS);

const leastTelling = (failures: ReadonlyMap<string, readonly number[]>): string => {
  const keys = [...failures.keys()];
  const [oldest = ''] = keys;
  return keys.find((key) => (failures.get(key)?.length ?? 0) < FREE_FAILURES) ?? oldest;
};
