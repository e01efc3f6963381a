import type { CallParty, CallView } from '../phone/phone-view.ts';
import type { MissedCall } from './desk-view.ts';

/** Older ones are in the history. */
const MOST = 99;

/** Remembers which calls nobody answered, until somebody looks. What a colleague answered was not missed. */
export class MissedCalls {
  readonly #now: () => number;
  readonly #called = new Map<string, CallParty | undefined>();
  #list: readonly MissedCall[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Newest first. */
  get list(): readonly MissedCall[] {
    return this.#list;
  }

  /** `calls`: what the phone shows now. True when something changed. */
  watch(calls: readonly CallView[]): boolean {
    const before = this.#list;
    for (const { id, party, status } of calls) {
      if (status.stage === 'incoming') this.#called.set(id, status.called);
      else if (status.stage === 'ended' && status.reason === 'missed') this.#end(id, party);
      else this.#called.delete(id);
      // Whoever is called back, or calls again and is talked to, has been looked after.
      if (status.stage === 'talking') this.#forget(party.number);
    }
    return this.#list !== before;
  }

  /** A call that was turned away without ringing. */
  add(id: string, party: CallParty, called: CallParty | undefined): void {
    this.#list = [{ id, party, called, at: this.#now() }, ...this.#list].slice(0, MOST);
  }

  clear(): void {
    this.#list = [];
  }

  #end(id: string, party: CallParty): void {
    if (!this.#called.has(id)) return;
    this.add(id, party, this.#called.get(id));
    this.#called.delete(id);
  }

  #forget(number: string): void {
    if (number === '' || !this.#list.some(({ party }) => party.number === number)) return;
    this.#list = this.#list.filter(({ party }) => party.number !== number);
  }
}
