import { within } from '../../support/within.ts';
import type { OnTold } from './watcher.ts';

const PATIENCE_MS = 10_000;

interface Change {
  readonly changedAt: number;
  missing: number;
  readonly done: (ms: number) => void;
}

/** From each change of a lamp until the last of its watchers was told. */
export class NotifiedTimes {
  readonly #changes = new Map<string, Change>();
  readonly #times: Promise<number>[] = [];

  /** `change`: makes it, and answers when that was, epoch milliseconds. One change of a lamp at a time. */
  expect(login: string, watchers: number, change: () => number): void {
    const time = new Promise<number>((done) => {
      this.#changes.set(login, { changedAt: change(), missing: watchers, done });
    });
    this.#times.push(within(PATIENCE_MS, `everybody is told of ${login}`, time));
  }

  readonly told: OnTold = (login, at) => {
    const change = this.#changes.get(login);
    if (change === undefined) return;
    change.missing -= 1;
    if (change.missing === 0) change.done(at - change.changedAt);
  };

  /** Milliseconds. Rejects when somebody was not told of a change. */
  all(): Promise<readonly number[]> {
    return Promise.all(this.#times);
  }
}
