import { z } from 'zod';

const Line = (longest: number) => z.string().trim().max(longest);

export const ContactNumber = z.strictObject({
  kind: z.enum(['work', 'mobile', 'home', 'other']),
  /** As it was written. */
  number: z.string().trim().min(1).max(64),
});
export type ContactNumber = z.infer<typeof ContactNumber>;

/** Somebody outside the company whom the person calls. */
export const ContactDraft = z.strictObject({
  name: Line(120).min(1),
  organization: Line(120),
  position: Line(120),
  numbers: z.array(ContactNumber).max(20),
  emails: z.array(z.string().trim().min(3).max(254)).max(10),
  note: Line(2000),
});
export type ContactDraft = z.infer<typeof ContactDraft>;

export const ContactId = z.string().min(1).max(300);

/** `book`: `personal`, which the person writes, or the id of an address book that is only read. */
export const Contact = ContactDraft.extend({ id: ContactId, book: z.string().min(1).max(64) });
export type Contact = z.infer<typeof Contact>;
export const PERSONAL = 'personal';

/** Whoever imports more has an address book to connect instead. */
export const MOST_CONTACTS = 5000;

/** What is wrong with an address book, or with how it was asked for. */
export const BookProblem = z.enum([
  'insecure-address',
  'bad-address',
  'unreachable',
  'wrong-password',
  'not-a-book',
  'certificate-refused',
]);
export type BookProblem = z.infer<typeof BookProblem>;

/** Where an address book is. https: and ldaps: except on loopback. */
export const BookAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('carddav'), url: z.string().min(1).max(512), login: z.string().max(320) }),
  z.strictObject({
    kind: z.literal('ldap'),
    url: z.string().min(1).max(512),
    /** Distinguished name to bind as; empty: anonymous. */
    login: z.string().max(320),
    /** Where the search begins: `ou=people,dc=company,dc=example`. */
    base: z.string().min(1).max(320),
  }),
]);
export type BookAddress = z.infer<typeof BookAddress>;

/** An address book as the person sees it. `contacts`: how many were read last. */
export const BookView = z.object({
  id: z.string(),
  address: BookAddress,
  state: z.enum(['reading', 'ready', 'failed']),
  problem: BookProblem.nullable(),
  contacts: z.number().int(),
});
export type BookView = z.infer<typeof BookView>;

export const ContactList = z.object({
  contacts: z.array(Contact),
  books: z.array(BookView),
  /** So many of them only this computer has, and could be at the PBX; absent: none. */
  onlyHere: z.number().int().positive().optional(),
});
export type ContactList = z.infer<typeof ContactList>;

/** A line of a file that could not be read. */
export const ImportProblem = z.object({
  line: z.number().int(),
  code: z.enum(['no-name', 'no-number', 'not-a-card', 'too-long', 'too-many']),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What a chosen file holds, before anything of it is kept. `known`: those that are in the contacts already. */
export const ImportPreview = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('unreadable'), file: z.string() }),
  z.object({
    outcome: z.literal('read'),
    file: z.string(),
    fresh: z.number().int(),
    known: z.number().int(),
    problems: z.array(ImportProblem),
  }),
]);
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ConnectOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), contacts: z.number().int() }),
  z.object({ ok: z.literal(false), problem: BookProblem }),
]);
export type ConnectOutcome = z.infer<typeof ConnectOutcome>;

/** `vcard-3` for old telephones and programs. */
export const ExportFormat = z.enum(['vcard-4', 'vcard-3', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Without what file systems forbid. */
export const FileName = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u);
