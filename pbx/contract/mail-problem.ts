import { z } from 'zod';

/** Why a mail did not go, for people who look into the outbox. Stable; the interface words it. */
export const MailProblem = z.enum([
  /** Nobody answers at that address, or too slowly. */
  'server-away',
  /** It has no certificate that can be trusted, or no TLS at all where it was asked for. */
  'not-secure',
  'sign-in-refused',
  /** The server does not take mail for this recipient, or from this sender. */
  'address-refused',
  'mail-refused',
  /** The recording or document is no longer there. */
  'attachment-missing',
  'unknown',
]);
export type MailProblem = z.infer<typeof MailProblem>;
