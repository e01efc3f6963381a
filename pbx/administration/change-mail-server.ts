import type { z } from 'zod';
import type { MailServerChange, MailServerView } from '../contract/settings-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { mailServerView } from './mail-server-view.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { withKnownPassword } from './with-known-password.ts';

/** Sets, replaces or (null) removes the mail server; mail that waits for one may go then. */
export const changeMailServer = async (
  parts: AdministrationParts,
  actor: Actor,
  { expected, server: proposed }: { readonly expected: number } & MailServerChange,
): Promise<Outcome<z.infer<typeof MailServerView>>> => {
  const outcome = await changeSettings(parts, actor, (stored) => {
    if (stored.versions.mailServer !== expected) return { refused: 'stale', current: mailServerView(stored) };
    const server = proposed && withKnownPassword(proposed, stored.mailServer);
    if (server === undefined) {
      return { refused: 'invalid', errors: [{ at: '/server/signIn/password', code: 'required' }] };
    }
    return {
      settings: stored.settings,
      beside: [{ change: 'put', of: 'mail-server', value: server, expected }],
      place: [],
      audit: { action: 'mail-server.change', subject: null, details: { host: server?.host ?? null } },
    };
  });
  if (isRefusal(outcome)) return outcome;
  if (proposed) await parts.letters.wake(actor.company);
  return { done: mailServerView(outcome.done) };
};
