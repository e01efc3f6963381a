import { ownValue } from '../record.ts';

/**
 * A record being changed: changes are kept aside, and the record is copied once at the end, if at all. Keys come
 * from the network: `__proto__` is a key as any other.
 */
export class DraftRecord<Value> {
  readonly #base: Readonly<Record<string, Value>>;
  readonly #changes = new Map<string, Value | undefined>();

  constructor(base: Readonly<Record<string, Value>>) {
    this.#base = base;
  }

  get(key: string): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : ownValue(this.#base, key);
  }

  set(key: string, value: Value): void {
    this.#changes.set(key, value);
  }

  delete(key: string): void {
    this.#changes.set(key, undefined);
  }

  keys(): readonly string[] {
    return Object.keys(this.result());
  }

  result(): Readonly<Record<string, Value>> {
    if (this.#changes.size === 0) return this.#base;
    const next: Record<string, Value> = Object.assign(Object.create(null), this.#base);
    for (const [key, value] of this.#changes) {
      if (value === undefined) delete next[key];
      else next[key] = value;
    }
    return next;
  }
}
