import ICAL from 'ical.js';
import type { ContactNumber, ImportProblem } from '../../../preload/contract/contacts.ts';
import { checkedDraft } from './checked-draft.ts';
import type { ContactFile } from './contact-file.ts';

const CARD = /^BEGIN:VCARD[^\S\r\n]*\r?\n[\s\S]*?^END:VCARD[^\S\r\n]*$/gim;

/** A property of jCard (RFC 7095 §3.3): name, parameters, type, values. */
type Property = readonly [
  name: string,
  parameters: Record<string, unknown>,
  type: string,
  ...values: unknown[],
];

/** Reads vCards of version 3 (RFC 2426) and 4 (RFC 6350), each by itself: a bad one does not spoil the others. */
export function readVcards(text: string): ContactFile {
  const contacts: ContactFile['contacts'][number][] = [];
  const problems: ImportProblem[] = [];
  const cards = [...text.matchAll(CARD)];
  if (cards.length === 0) return { contacts, problems: [{ line: 1, code: 'not-a-card' }] };
  for (const { 0: card, index } of cards) {
    const draft = readCard(card);
    if (typeof draft === 'string') problems.push({ line: lineAt(text, index), code: draft });
    else contacts.push(draft);
  }
  return { contacts, problems };
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function readCard(card: string): ReturnType<typeof checkedDraft> {
  const properties = parse(card);
  if (!properties) return 'not-a-card';
  const all = (name: string) => properties.filter(([property]) => property === name);
  const text = (name: string) => plain(all(name)[0]?.[3]);
  return checkedDraft({
    name: text('fn') || nameOf(all('n')[0]?.[3]),
    organization: text('org'),
    position: text('title'),
    numbers: all('tel').map(numberOf),
    emails: all('email').map((property) => plain(property[3])),
    note: text('note'),
  });
}

function parse(card: string): readonly Property[] | undefined {
  try {
    const component = ICAL.parse(withoutGroups(card)) as unknown;
    return Array.isArray(component) && Array.isArray(component[1]) ? (component[1] as Property[]) : undefined;
  } catch {
    return undefined;
  }
}

/** `item1.TEL:…` (RFC 6350 §3.3): groups tie labels to values, which nobody here asks for. */
const withoutGroups = (card: string): string => card.replace(/^[\w-]+\.(?=[\w-]+[;:])/gm, '');

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : '';
}

/** Family; given; additional; prefixes; suffixes (RFC 6350 §6.2.2). */
function nameOf(value: unknown): string {
  const [family, given, middle] = Array.isArray(value) ? value.map(plain) : [plain(value)];
  return [given, middle, family].filter(Boolean).join(' ');
}

function numberOf([, parameters, , value]: Property): ContactNumber {
  return {
    kind: kindOf(parameters.type),
    number: plain(value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext '),
  };
}

function kindOf(type: unknown): ContactNumber['kind'] {
  const types = (Array.isArray(type) ? type.map(String) : [String(type ?? '')]).join().toLowerCase();
  if (/cell|mobile/.test(types)) return 'mobile';
  if (types.includes('home')) return 'home';
  return types.includes('work') ? 'work' : 'other';
}
