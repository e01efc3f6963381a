/** Things that happen one after another. Whoever asks for the next one waits for it. */
export class Happenings<Thing> {
  readonly #unseen: Thing[] = [];
  readonly #waiting = new Set<() => void>();

  happen(thing: Thing): void {
    this.#unseen.push(thing);
    for (const look of this.#waiting) look();
  }

  /** The first one that nobody has been given yet. */
  next(): Promise<Thing> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#unseen.length === 0) return;
        this.#waiting.delete(look);
        resolve(this.#unseen.shift() as Thing);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
