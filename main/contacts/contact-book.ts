import type { Contact, ContactDraft } from '../../preload/contract/contacts.ts';

/** A person's own contacts. Every method rejects when the change could not be kept. */
export interface ContactBook {
  list(): Promise<readonly Contact[]>;
  add(drafts: readonly ContactDraft[]): Promise<readonly Contact[]>;
  /** Rejects when there is no such contact. */
  change(id: string, draft: ContactDraft): Promise<Contact>;
  remove(ids: readonly string[]): Promise<void>;
  /** Brings removed contacts back as they were. */
  restore(contacts: readonly Contact[]): Promise<void>;
}
