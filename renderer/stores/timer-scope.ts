/** Owns timers by name: setting one again replaces it, and closing the scope leaves none behind. */
export class TimerScope {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  set(name: string, delayMs: number, then: () => void): void {
    this.cancel(name);
    const fire = (): void => {
      this.#timers.delete(name);
      then();
    };
    this.#timers.set(name, setTimeout(fire, Math.max(0, delayMs)));
  }

  cancel(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  close(): void {
    for (const name of [...this.#timers.keys()]) this.cancel(name);
  }
}
