import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';

/** One more attempt for a mail of the outbox. False: there is no such one, or it was sent. */
export const retryMail = async (
  { letters, stores, clock }: Pick<AdministrationParts, 'letters' | 'stores' | 'clock'>,
  { company, by }: Actor,
  id: string,
): Promise<boolean> => {
  const isThere = await letters.retry(company, id);
  if (isThere) {
    const entry = { at: clock(), actor: by, action: 'mail.retry', subject: null, details: { id } };
    await stores.audit.append(company, entry);
  }
  return isThere;
};
