import type { Contact, ContactDraft, ImportPreview } from '../../preload/contract/contacts.ts';
import type { ContactFile } from './files/contact-file.ts';

/** A file that was read and waits for the person's word. */
export interface ReadImport {
  readonly preview: Extract<ImportPreview, { outcome: 'read' }>;
  readonly fresh: readonly ContactDraft[];
}

/** What a file would bring: those of its contacts that are not there yet, each once. */
export function readImport(file: string, read: ContactFile, known: readonly Contact[]): ReadImport {
  const there = new Set(known.map(sameness));
  const fresh: ContactDraft[] = [];
  for (const contact of read.contacts) {
    const key = sameness(contact);
    if (!there.has(key)) fresh.push(contact);
    there.add(key);
  }
  const counts = { fresh: fresh.length, known: read.contacts.length - fresh.length };
  return { preview: { outcome: 'read', file, ...counts, problems: read.problems.slice(0, 200) }, fresh };
}

/** Two contacts with one name and the same numbers are one person. */
function sameness({ name, numbers }: ContactDraft): string {
  const digits = numbers.map(({ number }) => number.replace(/\D/g, '').slice(-10)).sort();
  return `${name.toLowerCase()} ${digits.join(' ')}`;
}
