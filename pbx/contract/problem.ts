import { z } from 'zod';

/** Stable codes of everything that the API refuses. Texts for people are the client's, by code. */
export const ProblemCode = z.enum([
  'validation-failed',
  'wrong-credentials',
  'too-many-attempts',
  'not-signed-in',
  'forbidden',
  'not-found',
  /** It could be done at another moment, or by other settings. */
  'not-now',
  /** The refresh token or one-time link was used, has expired, or never was. */
  'expired',
  'wrong-password',
  /** `errors` tells why: too weak, the login itself, a colleague's. */
  'password-refused',
  /** Other settings name it: `uses`. Ask again with a replacement. */
  'in-use',
  /** Login, short number or public number: `errors` tells which. */
  'not-unique',
  /** Somebody changed it since it was read: `current` is what it is now. */
  'stale',
  /** The request must say by If-Match which version it changes. */
  'version-missing',
  'upgrade-required',
  'internal-error',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** What is wrong with one field. `at`: JSON Pointer (RFC 6901) into the body; empty: the whole. */
export const FieldError = z.object({ at: z.string(), code: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** A setting that names the thing that was to be removed. `field` is stable: the interface words it. */
export const SettingUse = z.object({
  kind: z.enum(['employee', 'department', 'number', 'greeting', 'company']),
  id: z.string(),
  name: z.string(),
  field: z.string(),
});
export type SettingUse = z.infer<typeof SettingUse>;

/** RFC 9457 problem details, with a stable `code`. Sent as application/problem+json. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: ProblemCode,
  detail: z.string().optional(),
  /** Seconds, with `too-many-attempts`. */
  retryAfter: z.number().optional(),
  /** With `validation-failed`, `password-refused` and `not-unique`. */
  errors: z.array(FieldError).optional(),
  /** With `in-use`. */
  uses: z.array(SettingUse).optional(),
  /** With `stale`: the thing as it is now, null when it is gone. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
