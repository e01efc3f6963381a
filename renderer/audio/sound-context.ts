/** How long the context stays awake after its last use: closing and opening again clicks. */
const LINGER_MS = 2000;

/**
 * One AudioContext for all that we synthesise, made at its first use and suspended while nobody needs it, so
 * that an idle phone costs no CPU.
 */
export class SoundContext {
  #context: AudioContext | undefined;
  #users = 0;
  #sleep: ReturnType<typeof setTimeout> | undefined;

  /** Wakes the context. Call the returned function once when done. */
  use(): { readonly context: AudioContext; readonly release: () => void } {
    clearTimeout(this.#sleep);
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    const context = this.#context;
    if (context.state !== 'running') void context.resume().catch(() => undefined);
    this.#users++;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      this.#users--;
      if (this.#users === 0) this.#sleep = setTimeout(() => this.#suspend(), LINGER_MS);
    };
    return { context, release };
  }

  close(): void {
    clearTimeout(this.#sleep);
    void this.#context?.close();
    this.#context = undefined;
  }

  #suspend(): void {
    void this.#context?.suspend().catch(() => undefined);
  }
}
