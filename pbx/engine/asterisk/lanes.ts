/**
 * Keeps what is done to the same thing in order, and lets things that have nothing in common go on at once. A task
 * of several lanes waits for all of them.
 */
export class Lanes {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #onFailure: (error: unknown) => void;

  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** Resolves when it is done, or has failed. */
  run(lanes: readonly string[], task: () => Promise<void>): Promise<void> {
    const before = lanes.map((lane) => this.#tails.get(lane));
    const tail = Promise.all(before).then(task).catch(this.#onFailure);
    for (const lane of lanes) this.#tails.set(lane, tail);
    void tail.then(() => {
      for (const lane of lanes) if (this.#tails.get(lane) === tail) this.#tails.delete(lane);
    });
    return tail;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }
}
