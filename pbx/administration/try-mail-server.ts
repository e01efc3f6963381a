import type { MailTrialOutcome } from '../contract/mail-server.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';

/** Sends a letter by the company's mail server as it is set now, and tells what became of it. */
export const tryMailServer = async (
  { letters, stores, clock }: Pick<AdministrationParts, 'letters' | 'stores' | 'clock'>,
  { company, by }: Actor,
  to: string,
): Promise<MailTrialOutcome> => {
  const outcome = await letters.tryOut(company, to);
  const result = outcome.result === 'sent' ? 'sent' : outcome.problem;
  await stores.audit.append(company, {
    at: clock(),
    actor: by,
    action: 'mail-server.try',
    subject: null,
    details: { to, result },
  });
  return outcome;
};
