import type { ContactDraft, ImportProblem } from '../../../preload/contract/contacts.ts';

/** What could be read of a file of contacts, and what not, by line from 1. */
export interface ContactFile {
  readonly contacts: readonly ContactDraft[];
  readonly problems: readonly ImportProblem[];
}
