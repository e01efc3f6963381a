import type { EngineEvent } from './port.ts';

/** Events one after another: what a listener's commands cause comes after the event that it is handling. */
export class EventQueue {
  readonly #waiting: EngineEvent[] = [];
  #listener: (event: EngineEvent) => void = () => {};
  #busy = false;

  listen(listener: (event: EngineEvent) => void): void {
    this.#listener = listener;
  }

  push(event: EngineEvent): void {
    this.#waiting.push(event);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) this.#listener(next);
    } finally {
      this.#busy = false;
    }
  }
}
