/** One registered device. `C` is how it is reached: its connection. */
export interface Binding<C> {
  /** The Contact URI as registered, the device's name within its user. */
  readonly uri: string;
  readonly connection: C;
  /** Epoch ms. */
  readonly expiresAt: number;
  readonly callId: string;
  readonly sequence: number;
}

export type RegisterOutcome = 'done' | 'out-of-order' | 'too-many';

/**
 * Which devices each user has registered (RFC 3261 §10.3), by address-of-record. Says so whenever their number
 * changes.
 */
export class Registrar<C> {
  readonly #bindings = new Map<string, Map<string, Binding<C>>>();
  readonly #onChange: (user: string, contacts: number) => void;
  readonly #now: () => number;
  readonly #perUser: number;

  constructor(
    perUser: number,
    onChange: (user: string, contacts: number) => void,
    now: () => number = Date.now,
  ) {
    this.#perUser = perUser;
    this.#onChange = onChange;
    this.#now = now;
  }

  /** The user's live devices, the newest last. */
  contacts(user: string): Binding<C>[] {
    this.#expire(user);
    return [...(this.#bindings.get(user)?.values() ?? [])];
  }

  /** Adds, refreshes or, with `seconds` 0, removes devices; all or none of them (RFC 3261 §10.3 step 7). */
  register(
    user: string,
    uris: readonly string[],
    seconds: number,
    from: { readonly connection: C; readonly callId: string; readonly sequence: number },
  ): RegisterOutcome {
    this.#expire(user);
    const bindings = this.#bindings.get(user) ?? new Map<string, Binding<C>>();
    if (uris.some((uri) => isOutOfOrder(bindings.get(uri), from))) return 'out-of-order';
    const added = uris.filter((uri) => !bindings.has(uri)).length;
    if (seconds > 0 && bindings.size + added > this.#perUser) return 'too-many';
    const before = bindings.size;
    for (const uri of uris) {
      bindings.delete(uri);
      if (seconds > 0) bindings.set(uri, { uri, expiresAt: this.#now() + seconds * 1000, ...from });
    }
    this.#store(user, bindings, before);
    return 'done';
  }

  /** `Contact: *` with expiry 0. */
  removeAll(user: string): void {
    const before = this.#bindings.get(user)?.size ?? 0;
    this.#store(user, new Map(), before);
  }

  /** A connection is gone, and its devices with it. */
  removeConnection(connection: C): void {
    for (const [user, bindings] of this.#bindings) {
      const before = bindings.size;
      for (const binding of bindings.values())
        if (binding.connection === connection) bindings.delete(binding.uri);
      this.#store(user, bindings, before);
    }
  }

  /** Forgets whoever did not refresh in time. Call now and then. */
  expire(): void {
    for (const user of [...this.#bindings.keys()]) this.#expire(user);
  }

  #expire(user: string): void {
    const bindings = this.#bindings.get(user);
    if (!bindings) return;
    const before = bindings.size;
    for (const binding of bindings.values())
      if (binding.expiresAt <= this.#now()) bindings.delete(binding.uri);
    this.#store(user, bindings, before);
  }

  #store(user: string, bindings: Map<string, Binding<C>>, before: number): void {
    if (bindings.size === 0) this.#bindings.delete(user);
    else this.#bindings.set(user, bindings);
    if (bindings.size !== before) this.#onChange(user, bindings.size);
  }
}

function isOutOfOrder<C>(
  binding: Binding<C> | undefined,
  from: { readonly callId: string; readonly sequence: number },
): boolean {
  return binding !== undefined && binding.callId === from.callId && from.sequence <= binding.sequence;
}
