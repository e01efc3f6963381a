import { z } from 'zod';

/** Names one thing of a company for ever, whatever it is renamed to. A UUID unless a fixture says otherwise. */
export const Identifier = z.string().regex(/^[A-Za-z0-9-]{1,36}$/);
export type Identifier = z.infer<typeof Identifier>;

/** A public number, ITU-T E.164: `+78432009818`. */
export const PublicNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);
export type PublicNumber = z.infer<typeof PublicNumber>;

/** «Короткий номер», of an employee or a department: two to six digits. */
export const Extension = z.string().regex(/^[1-9]\d{1,5}$/);
export type Extension = z.infer<typeof Extension>;

/** The user part of the SIP identity and of the sign-in: lower-case Latin. */
export const Login = z.string().regex(/^[a-z][a-z0-9._-]{1,31}$/);
export type Login = z.infer<typeof Login>;
