import { z } from 'zod';
import { MailProblem } from './mail-problem.ts';

/** «Почтовый сервер»: where the company's mail is handed over (SMTP, RFC 5321). Holds a secret. */
export const MailServer = z.strictObject({
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  /** `tls`: from the first byte (465); `starttls`: required after EHLO (587); `none`: plain, a relay of one's own. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** Null: the server asks for no sign-in. */
  signIn: z.strictObject({ user: z.string().min(1).max(254), password: z.string().max(256) }).nullable(),
  /** The sender's address. */
  from: z.email().max(254),
});
export type MailServer = z.infer<typeof MailServer>;

/** A letter that tells whether the mail server works. */
export const MailTrial = z.strictObject({ to: z.email().max(254) });
export type MailTrial = z.infer<typeof MailTrial>;

/** `answer`: what the server said, if it said anything: `535 5.7.8 Authentication failed`. */
export const MailTrialOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('sent') }),
  z.object({
    result: z.literal('not-sent'),
    problem: z.enum([...MailProblem.options, 'no-mail-server']),
    answer: z.string(),
  }),
]);
export type MailTrialOutcome = z.infer<typeof MailTrialOutcome>;
