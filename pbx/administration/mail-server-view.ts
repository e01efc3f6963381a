import type { z } from 'zod';
import type { MailServerView } from '../contract/settings-administration.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';

/** The mail server without its password, which is never read back. */
export const mailServerView = ({ mailServer, versions }: StoredSettings): z.infer<typeof MailServerView> => ({
  version: versions.mailServer,
  server: mailServer && {
    ...mailServer,
    signIn: mailServer.signIn && { user: mailServer.signIn.user },
  },
});
