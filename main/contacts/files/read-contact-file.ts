import { MOST_CONTACTS } from '../../../preload/contract/contacts.ts';
import type { ContactFile } from './contact-file.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readVcards } from './read-vcards.ts';

/** Reads a file of contacts by what is in it, not by its name; no more than the first 5,000 of them. */
export function readContactFile(bytes: Uint8Array): ContactFile {
  const text = decodeText(bytes);
  const { contacts, problems } = /^BEGIN:VCARD/im.test(text) ? readVcards(text) : readCsv(text);
  if (contacts.length <= MOST_CONTACTS) return { contacts, problems };
  return {
    contacts: contacts.slice(0, MOST_CONTACTS),
    problems: [...problems, { line: MOST_CONTACTS + 1, code: 'too-many' }],
  };
}
