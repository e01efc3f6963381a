import { z } from 'zod';
import { Employee } from './employee.ts';
import { Extension, Login } from './identifier.ts';
import { Password } from './own-profile.ts';
import { NextCursor, PageQuery } from './page.ts';
import { Role } from './session.ts';
import { Version } from './version.ts';

export const VersionedEmployee = Employee.extend({ version: Version });
export type VersionedEmployee = z.infer<typeof VersionedEmployee>;

export const EmployeeQuery = PageQuery.extend({
  /** Part of the name, login, short number, e-mail, mobile or position. */
  search: z.string().trim().max(80).optional(),
  role: Role.optional(),
  sort: z.enum(['name', 'login', 'extension', 'role']).default('name'),
  order: z.enum(['ascending', 'descending']).default('ascending'),
});
export type EmployeeQuery = z.infer<typeof EmployeeQuery>;

export const EmployeePage = z.object({
  employees: z.array(VersionedEmployee),
  total: z.number().int(),
  next: NextCursor,
});

/** What the form of a new employee is filled with. The password is a fresh random one, kept nowhere. */
export const EmployeeProposal = z.object({ login: Login, extension: Extension, password: z.string() });
export type EmployeeProposal = z.infer<typeof EmployeeProposal>;

const Given = Employee.omit({ id: true });

/** A name is enough: the rest is proposed. `password` left out: a random one, told once in the answer. */
export const NewEmployee = Given.partial()
  .extend({
    name: Employee.shape.name,
    password: Password.optional(),
    /** Mails address, login and a one-time link; needs an e-mail. */
    invite: z.boolean().default(false),
    /** Puts the password itself into that mail. */
    mailPassword: z.boolean().default(false),
  })
  .strict();
export type NewEmployee = z.infer<typeof NewEmployee>;

/** Fields left out stay. A new login needs a password: the phones' digest depends on both. */
export const EmployeeChange = Given.partial().extend({ password: Password.optional() }).strict();
export type EmployeeChange = z.infer<typeof EmployeeChange>;

/**
 * `password`: the generated one, told this once; null when it was given in the request. `link`: the one-time link of
 * the invitation that was asked for.
 */
export const CreatedEmployee = z.object({
  employee: VersionedEmployee,
  password: z.string().nullable(),
  invitation: z.enum(['not-asked', 'sent', 'waiting']),
  link: z.string().nullable(),
});
export type CreatedEmployee = z.infer<typeof CreatedEmployee>;

export const PasswordReset = z.strictObject({ password: Password.optional() });
export type PasswordReset = z.infer<typeof PasswordReset>;

/** Null: the password was given in the request. */
export const NewPassword = z.object({ password: z.string().nullable() });

/** `mail` false: only the link is made, for who hands it over himself. */
export const InvitationRequest = z.strictObject({ mail: z.boolean().default(true) });
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** What the letter of an invitation would say. `withPassword`: marks stand where the password would. */
export const InvitationLetterQuery = z.strictObject({
  name: z.string().max(80),
  login: z.string().max(32),
  withPassword: z.stringbool().default(false),
});
export const InvitationLetter = z.object({ subject: z.string(), text: z.string() });
export type InvitationLetter = z.infer<typeof InvitationLetter>;

/** `waiting`: the mail lies in the outbox until a mail server is set or answers. `link` serves without mail too. */
export const Invitation = z.object({
  link: z.string(),
  expiresAt: z.iso.datetime(),
  mail: z.enum(['sent', 'waiting', 'no-address', 'not-asked']),
});
export type Invitation = z.infer<typeof Invitation>;
