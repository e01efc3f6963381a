import { type Book, bookKeys, bookValue, partOf } from '../book.ts';
import { DraftRecord } from './draft-record.ts';

/** A book being changed; see DraftRecord. */
export class DraftBook<Value> {
  readonly #base: Book<Value>;
  readonly #parts = new Map<string, DraftRecord<Value>>();

  constructor(base: Book<Value>) {
    this.#base = base;
  }

  get(key: string): Value | undefined {
    const draft = this.#parts.size === 0 ? undefined : this.#parts.get(partOf(key));
    return draft ? draft.get(key) : bookValue(this.#base, key);
  }

  set(key: string, value: Value): void {
    this.#draft(key).set(key, value);
  }

  delete(key: string): void {
    this.#draft(key).delete(key);
  }

  keys(): readonly string[] {
    return bookKeys(this.result());
  }

  result(): Book<Value> {
    if (this.#parts.size === 0) return this.#base;
    const next: Record<string, Readonly<Record<string, Value>>> = { ...this.#base };
    for (const [name, part] of this.#parts) {
      const values = part.result();
      if (Object.keys(values).length > 0) next[name] = values;
      else delete next[name];
    }
    return next;
  }

  #draft(key: string): DraftRecord<Value> {
    const name = partOf(key);
    const known = this.#parts.get(name);
    if (known) return known;
    const made = new DraftRecord<Value>(this.#base[name] ?? {});
    this.#parts.set(name, made);
    return made;
  }
}
