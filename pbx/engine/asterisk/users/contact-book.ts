/** Registered contacts by AOR (`anna@desk.office.example`), as Asterisk tells of their coming and going. */
export class ContactBook {
  readonly #contacts = new Map<string, Set<string>>();

  /** Takes note of a contact; true when that changed anything. */
  note(aor: string, uri: string, present: boolean): boolean {
    const known = this.#contacts.get(aor) ?? new Set<string>();
    this.#contacts.set(aor, known);
    if (known.has(uri) === present) return false;
    if (present) known.add(uri);
    else known.delete(uri);
    return true;
  }

  /** Contact URIs. */
  of(aor: string): readonly string[] {
    return [...(this.#contacts.get(aor) ?? [])];
  }

  /** Which have any. */
  aors(): readonly string[] {
    return [...this.#contacts].filter(([, contacts]) => contacts.size > 0).map(([aor]) => aor);
  }
}
