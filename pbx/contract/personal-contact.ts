import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { NextCursor } from './page.ts';
import { Version } from './version.ts';

/** A number as it was written down; `label` in the employee's words: «рабочий». */
const ContactNumber = z.strictObject({
  number: z.string().trim().min(1).max(64),
  label: z.string().trim().max(40),
});

const fields = {
  name: z.string().trim().min(1).max(120),
  numbers: z.array(ContactNumber).max(20),
  email: z.email().max(254).nullable(),
  otherEmails: z.array(z.email().max(254)).max(9),
  company: z.string().trim().max(120),
  position: z.string().trim().max(120),
  note: z.string().trim().max(2_000),
  favourite: z.boolean(),
};

/** Somebody whom an employee knows: his own affair, on all his devices, and nobody else's. */
export const PersonalContact = z.strictObject({
  id: Identifier,
  ...fields,
  // Those that were kept first have neither.
  otherEmails: fields.otherEmails.default([]),
  position: fields.position.default(''),
});
export type PersonalContact = z.infer<typeof PersonalContact>;

export const VersionedContact = PersonalContact.extend({ version: Version });
export type VersionedContact = z.infer<typeof VersionedContact>;

/** A name is enough. */
export const NewContact = PersonalContact.omit({ id: true })
  .extend({
    numbers: fields.numbers.default([]),
    email: fields.email.default(null),
    company: fields.company.default(''),
    note: fields.note.default(''),
    favourite: fields.favourite.default(false),
  })
  .strict();
export type NewContact = z.infer<typeof NewContact>;

export const ContactChange = z.strictObject(fields).partial();
export type ContactChange = z.infer<typeof ContactChange>;

/** So many an employee may have. */
export const MOST_CONTACTS = 10_000;

/** All of them are kept or none; one with the same name and numbers as one that is there is left out. */
export const ContactImport = z.strictObject({ contacts: z.array(NewContact).min(1).max(5_000) });
export const ContactImported = z.object({ added: z.number().int(), known: z.number().int() });

/** Those of them that are there go, whatever version they are. */
export const ContactRemoval = z.strictObject({ ids: z.array(Identifier).min(1).max(5_000) });

export const ContactQuery = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
});

/** By name. */
export const ContactPage = z.object({
  contacts: z.array(VersionedContact),
  total: z.number().int(),
  next: NextCursor,
});
export type ContactPage = z.infer<typeof ContactPage>;
