import type { z } from 'zod';
import type { MailServer } from '../contract/mail-server.ts';
import type { MailServerView } from '../contract/settings-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { mailServerView } from './mail-server-view.ts';
import { isRefusal, type Outcome } from './refusal.ts';

/** Sets, replaces or (null) removes the mail server; mail that waits for one may go then. */
export const changeMailServer = async (
  parts: AdministrationParts,
  actor: Actor,
  { expected, server }: { readonly expected: number; readonly server: MailServer | null },
): Promise<Outcome<z.infer<typeof MailServerView>>> => {
  const outcome = await changeSettings(parts, actor, (stored) =>
    stored.versions.mailServer === expected
      ? {
          settings: stored.settings,
          beside: [{ change: 'put', of: 'mail-server', value: server, expected }],
          place: [],
          audit: { action: 'mail-server.change', subject: null, details: { host: server?.host ?? null } },
        }
      : { refused: 'stale', current: mailServerView(stored) },
  );
  if (isRefusal(outcome)) return outcome;
  if (server) await parts.letters.wake(actor.company);
  return { done: mailServerView(outcome.done) };
};
