import type { z } from 'zod';
import { type MailServerChange, MailServerView } from '../../../../pbx/contract/settings-administration.ts';
import { type UsedEditor, useEditor } from '../../../api/use-editor.ts';

/** With the password only while it is being changed: the PBX never tells it. */
export type EditedServer = NonNullable<z.input<typeof MailServerChange>['server']>;

export interface EditedMailServer {
  readonly version: number;
  readonly server: EditedServer | null;
}

/** The company's mail server; null: there is none yet. */
export function useMailServer(): UsedEditor<EditedMailServer> {
  return useEditor<EditedMailServer>({
    key: 'mail-server',
    parts: ({ api }) => ({
      load: () => api.get('/v1/mail-server', MailServerView),
      send: (_change, ifMatch, { server }) =>
        api.send('PUT', '/v1/mail-server', MailServerView, {
          body: { server },
          ...(ifMatch !== undefined && { ifMatch }),
        }),
    }),
    changesWith: (news) => news.type === 'settings-changed' && news.what === 'mail-server',
  });
}
