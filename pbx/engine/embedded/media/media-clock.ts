/** A packet of sound lasts this long; so does a turn of the clock. */
const TICK_MS = 20;
/** After a longer stall the time is lost: a phone is not flooded with what it would have to throw away. */
const MOST_AT_ONCE = 10;

/**
 * One timer for everything that sends or mixes sound: a turn every 20 ms of the monotonic clock. A turn that
 * comes late is followed by the next at its own time, so nothing drifts, however long it plays. The timer runs
 * only while somebody listens.
 */
export class MediaClock {
  readonly #listeners = new Set<() => void>();
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #due = 0;

  /** @param onError told when a listener throws; the others go on. */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Calls `listener` each turn. Returns the way to stop. */
  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#timer === undefined) {
      this.#due = performance.now() + TICK_MS;
      this.#schedule();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  #schedule(): void {
    this.#timer = setTimeout(() => this.#run(), Math.max(0, this.#due - performance.now()));
  }

  #run(): void {
    const now = performance.now();
    for (let turns = 0; this.#due <= now && turns < MOST_AT_ONCE; turns++) {
      this.#due += TICK_MS;
      this.#turn();
    }
    if (this.#due <= now) this.#due = now + TICK_MS;
    if (this.#listeners.size > 0) this.#schedule();
    else this.#stop();
  }

  #turn(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
