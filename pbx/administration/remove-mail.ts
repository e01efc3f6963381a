import type { Stores } from '../store/stores.ts';
import type { Actor } from './actor.ts';

/** Takes a mail out of the outbox, sent or not. False: there is no such one. */
export const removeMail = async (
  { outbox, audit }: Pick<Stores, 'outbox' | 'audit'>,
  { company, by }: Actor,
  { id, at }: { readonly id: string; readonly at: number },
): Promise<boolean> => {
  const removed = await outbox.remove(company, id);
  if (removed)
    await audit.append(company, { at, actor: by, action: 'mail.remove', subject: null, details: { id } });
  return removed;
};
