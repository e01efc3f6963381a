import type { BookAddress, ContactDraft } from '../../../preload/contract/contacts.ts';

/** Somebody of an address book. `key`: names the entry there, the same each time it is read. */
export interface BookEntry {
  readonly key: string;
  readonly contact: ContactDraft;
}

/** An address book elsewhere, which is only read. */
export interface AddressBook {
  /** Everyone in it who has a number. Rejects with a `BookFailure`. */
  read(password: string, signal: AbortSignal): Promise<readonly BookEntry[]>;
}

export type OpenAddressBook = (address: BookAddress) => AddressBook;
