import type { ParentPort } from '../../pbx/parent-port.ts';

/** Both ends of a utility process's channel, in one place. */
export class RecordingParentPort implements ParentPort {
  #listener: (message: { readonly data: unknown }) => void = () => {};
  #posted: (message: unknown) => void = () => {};
  readonly #first = new Promise<unknown>((resolve) => {
    this.#posted = resolve;
  });

  on(_event: 'message', listener: (message: { readonly data: unknown }) => void): void {
    this.#listener = listener;
  }

  postMessage(message: unknown): void {
    this.#posted(message);
  }

  /** What the process said first. */
  firstPosted(): Promise<unknown> {
    return this.#first;
  }

  /** The parent says something. */
  say(data: unknown): void {
    this.#listener({ data });
  }
}
