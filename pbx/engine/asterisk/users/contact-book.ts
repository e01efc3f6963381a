import type { Device } from '../../port.ts';

/** Registered contacts by user (`anna@office.example`), as Asterisk tells of their coming and going. */
export class ContactBook {
  readonly #contacts = new Map<string, Set<string>>();

  /** Takes note of a contact; true when that changed anything. */
  note(user: string, uri: string, present: boolean): boolean {
    const known = this.#contacts.get(user) ?? new Set<string>();
    this.#contacts.set(user, known);
    if (known.has(uri) === present) return false;
    if (present) known.add(uri);
    else known.delete(uri);
    return true;
  }

  /** Contact URIs of the user on these kinds of device. */
  of(user: string, devices: readonly Device[]): readonly string[] {
    return [...(this.#contacts.get(user) ?? [])].filter((uri) => devices.includes(deviceOf(uri)));
  }

  /** Who has any. */
  users(): readonly string[] {
    return [...this.#contacts].filter(([, contacts]) => contacts.size > 0).map(([user]) => user);
  }
}

/** RFC 7118 §5: a contact over WebSocket says so. */
const deviceOf = (uri: string): Device => (/;transport=wss?\b/i.test(uri) ? 'communicator' : 'desk-phone');
