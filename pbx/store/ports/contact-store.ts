import type { PersonalContact, VersionedContact } from '../../contract/personal-contact.ts';

export type ContactOutcome =
  | { readonly result: 'kept'; readonly contact: VersionedContact }
  | { readonly result: 'not-found' }
  /** Somebody changed it since; on another device of the employee's. */
  | { readonly result: 'stale'; readonly current: VersionedContact };

type ContactsAdded =
  /** `known`: as many had the name and the numbers of one that is there. */
  | { readonly result: 'added'; readonly added: number; readonly known: number }
  | { readonly result: 'too-many' };

/** Contacts of each employee's own. */
export interface ContactStore {
  /** By name. Rejects with TypeError on a cursor that is none. */
  page(
    company: string,
    employee: string,
    cursor: string | null,
    limit: number,
  ): Promise<{
    readonly contacts: readonly VersionedContact[];
    readonly total: number;
    readonly next: string | null;
  }>;
  find(company: string, employee: string, id: string): Promise<VersionedContact | undefined>;
  /** All of them or none. `most`: so many the employee may have afterwards. Rejects when there is no such employee. */
  add(
    company: string,
    employee: string,
    contacts: readonly PersonalContact[],
    most: number,
  ): Promise<ContactsAdded>;
  change(
    company: string,
    employee: string,
    contact: PersonalContact,
    expected: number,
  ): Promise<ContactOutcome>;
  remove(company: string, employee: string, id: string, expected: number): Promise<ContactOutcome>;
  /** Resolves with how many there were. */
  removeAll(company: string, employee: string, ids: readonly string[]): Promise<number>;
}
