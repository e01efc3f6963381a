import { z } from 'zod';
import { CompanyNumber, CompanyOptions, Greeting } from './company-settings.ts';
import { Department } from './department.ts';
import { Identifier } from './identifier.ts';
import { MailServer } from './mail-server.ts';
import { CompanySchedule } from './schedule.ts';
import { Version } from './version.ts';

/**
 * Removing what other settings name: what takes its place there, an id of the same kind, or `none`: those uses
 * end, and routes lead to the answering machine.
 */
export const RemovalQuery = z.strictObject({
  replacement: z.union([z.literal('none'), Identifier]).optional(),
});
export type RemovalQuery = z.infer<typeof RemovalQuery>;

export const VersionedDepartment = Department.extend({ version: Version });
export type VersionedDepartment = z.infer<typeof VersionedDepartment>;
export const NewDepartment = Department.omit({ id: true })
  .partial()
  .extend({ name: Department.shape.name })
  .strict();
export type NewDepartment = z.infer<typeof NewDepartment>;
export const DepartmentChange = Department.omit({ id: true }).partial();
export type DepartmentChange = z.infer<typeof DepartmentChange>;
export const DepartmentProposal = Department.pick({ extension: true });

/** Which numbers there are, the operator decides. */
export const VersionedNumber = CompanyNumber.extend({ version: Version });
export type VersionedNumber = z.infer<typeof VersionedNumber>;
export const NumberChange = CompanyNumber.omit({ id: true, number: true }).partial();
export type NumberChange = z.infer<typeof NumberChange>;

export const VersionedSchedule = CompanySchedule.extend({ version: Version });
export type VersionedSchedule = z.infer<typeof VersionedSchedule>;

export const VersionedOptions = CompanyOptions.extend({ version: Version });
export const OptionsChange = CompanyOptions.partial();
export type OptionsChange = z.infer<typeof OptionsChange>;

export const VersionedGreeting = Greeting.extend({ version: Version });
export const GreetingChange = Greeting.pick({ name: true });
export type GreetingChange = z.infer<typeof GreetingChange>;

/** The password is never read back. Null: there is no mail server. */
export const MailServerView = z.object({
  version: Version,
  server: MailServer.omit({ signIn: true })
    .extend({ signIn: z.object({ user: z.string() }).nullable() })
    .nullable(),
});
export type MailServerView = z.infer<typeof MailServerView>;
/**
 * A password that is left out stays as it is, which the PBX allows while host and user do: a known password goes to
 * no other server.
 */
export const MailServerChange = z.strictObject({
  server: MailServer.extend({
    signIn: z
      .strictObject({
        user: z.string().min(1).max(254),
        password: z.string().max(256).optional(),
      })
      .nullable(),
  }).nullable(),
});
export type MailServerChange = z.infer<typeof MailServerChange>;
