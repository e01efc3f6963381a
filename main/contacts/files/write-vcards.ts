import type { ContactDraft, ContactNumber } from '../../../preload/contract/contacts.ts';

export type VcardVersion = '3.0' | '4.0';

const TYPES: Readonly<Record<ContactNumber['kind'], string>> = {
  work: ';TYPE=WORK',
  mobile: ';TYPE=CELL',
  home: ';TYPE=HOME',
  other: '',
};
/** Octets of a line before it is folded (RFC 6350 §3.2). */
const LONGEST_LINE = 75;

/** One card a contact, in the version that is asked for: programs of the last century read 3.0 only. */
export function writeVcards(contacts: readonly ContactDraft[], version: VcardVersion): string {
  return contacts.map((contact) => card(contact, version)).join('');
}

function card(contact: ContactDraft, version: VcardVersion): string {
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `FN:${escaped(contact.name)}`,
    `N:${structuredName(contact.name)}`,
    ...(contact.organization ? [`ORG:${escaped(contact.organization)}`] : []),
    ...(contact.position ? [`TITLE:${escaped(contact.position)}`] : []),
    ...contact.numbers.map(({ kind, number }) => `TEL${TYPES[kind]}:${escaped(number)}`),
    ...contact.emails.map((email) => `EMAIL:${escaped(email)}`),
    ...(contact.note ? [`NOTE:${escaped(contact.note)}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Version 3 demands N. The last word is taken for the family name, as address books do. */
function structuredName(name: string): string {
  const words = name.split(' ');
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  return `${escaped(family)};${escaped(words.join(' '))};;;`;
}

/** RFC 6350 §3.4. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const octetsOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Folds between characters, never within one. */
function folded(line: string): string {
  if (octetsOf(line) <= LONGEST_LINE) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...parts, part].join('\r\n');
}
