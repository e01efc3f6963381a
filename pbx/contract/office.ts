import { z } from 'zod';
import { Role } from './session.ts';

/** What the demo office tells the process that started it: who is there and this start's passwords. */
export const OfficeCredentials = z.object({
  sip: z.object({ url: z.string(), domain: z.string() }),
  api: z.object({ url: z.string() }),
  people: z.array(
    z.object({
      name: z.string(),
      role: Role,
      login: z.string(),
      password: z.string(),
      extension: z.string(),
    }),
  ),
  /** A simulated client of the company, with a phone of their own. */
  outside: z.object({
    name: z.string(),
    login: z.string(),
    password: z.string(),
    /** E.164; what employees see when this caller calls. */
    number: z.string(),
    /** The company's own number, E.164: what this caller dials. */
    companyNumber: z.string(),
    companyName: z.string(),
  }),
});
export type OfficeCredentials = z.infer<typeof OfficeCredentials>;

/** Messages from the office's utility process to the main process. */
export const OfficeMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), credentials: OfficeCredentials }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type OfficeMessage = z.infer<typeof OfficeMessage>;
