import { ContactDraft, type ContactNumber, type ImportProblem } from '../../../preload/contract/contacts.ts';

export interface RawContact {
  readonly name: string;
  readonly organization?: string;
  readonly position?: string;
  readonly numbers: readonly ContactNumber[];
  readonly emails?: readonly string[];
  readonly note?: string;
}

/** A contact fit to be kept, or why it is none. A company is called by its own name when no person is named. */
export function checkedDraft(raw: RawContact): ContactDraft | ImportProblem['code'] {
  const organization = line(raw.organization);
  const numbers = raw.numbers.map(({ kind, number }) => ({ kind, number: line(number) }));
  const draft = {
    name: line(raw.name) || organization,
    organization,
    position: line(raw.position),
    numbers: numbers.filter(({ number }) => /[\d\p{L}]/u.test(number)),
    emails: (raw.emails ?? []).map(line).filter((mail) => mail.includes('@')),
    note: printable(raw.note).trim(),
  };
  if (draft.name === '') return 'no-name';
  if (draft.numbers.length === 0) return 'no-number';
  const checked = ContactDraft.safeParse(draft);
  return checked.success ? checked.data : 'too-long';
}

const line = (text: string | undefined): string => printable(text).replace(/\s+/g, ' ').trim();

/** Without control characters, and those that turn the direction of text around. */
const printable = (text: string | undefined): string =>
  (text ?? '').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
