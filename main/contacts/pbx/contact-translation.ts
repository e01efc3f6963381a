import { z } from 'zod';
import type { NewContact, PersonalContact } from '../../../pbx/contract/personal-contact.ts';
import {
  type Contact,
  type ContactDraft,
  type ContactNumber,
  PERSONAL,
} from '../../../preload/contract/contacts.ts';

type Kind = ContactNumber['kind'];

/** What a kind of number is called at the PBX, whose labels are words; the first is the one we write. */
const labels: Readonly<Record<Kind, readonly string[]>> = {
  work: ['рабочий', 'work'],
  mobile: ['мобильный', 'сотовый', 'mobile', 'cell'],
  home: ['домашний', 'home'],
  other: [''],
};

const kinds = new Map(
  Object.entries(labels).flatMap(([kind, words]) => words.map((word) => [word, kind as Kind] as const)),
);
const kindOf = (label: string): Kind => kinds.get(label.toLowerCase()) ?? 'other';

/** A contact as the PBX keeps it → as the phone shows it. */
export const fromPbx = (contact: PersonalContact): Contact => ({
  id: contact.id,
  book: PERSONAL,
  name: contact.name,
  organization: contact.company,
  position: contact.position,
  numbers: contact.numbers.map(({ number, label }) => ({ kind: kindOf(label), number })),
  emails: [...(contact.email === null ? [] : [contact.email]), ...contact.otherEmails],
  note: contact.note,
});

type Sent = Omit<NewContact, 'favourite'>;

/**
 * A contact as the phone has it → as the PBX takes it. Labels that only the PBX knows stay with their numbers. What
 * is no e-mail address goes into the note, as far as there is room, rather than be lost.
 */
export function toPbx(draft: ContactDraft, before?: PersonalContact): Sent {
  const labelled = new Map(before?.numbers.map(({ number, label }) => [number, label]));
  const label = ({ kind, number }: ContactNumber): string => {
    const known = labelled.get(number);
    return known !== undefined && kindOf(known) === kind ? known : (labels[kind][0] ?? '');
  };
  const [email = null, ...otherEmails] = draft.emails.filter(isEmail);
  const others = draft.emails.filter((text) => !isEmail(text));
  return {
    name: draft.name,
    numbers: draft.numbers.map((number) => ({ number: number.number, label: label(number) })),
    email,
    otherEmails,
    company: draft.organization,
    position: draft.position,
    note: [draft.note, ...others].filter(Boolean).join('\n').slice(0, 2_000),
  };
}

const isEmail = (text: string): boolean => z.email().max(254).safeParse(text).success;
