import type { z } from 'zod';
import { VersionedOptions } from '../../../pbx/contract/settings-administration.ts';
import { type UsedEditor, useEditor } from '../../api/use-editor.ts';

export type EditedOptions = z.infer<typeof VersionedOptions>;

/** The company's options: one editor for all parts of «Ещё». */
export function useOptions(): UsedEditor<EditedOptions> {
  return useEditor<EditedOptions>({
    key: 'options',
    parts: ({ api }) => ({
      load: () => api.get('/v1/options', VersionedOptions),
      send: (body, ifMatch) =>
        api.send('PATCH', '/v1/options', VersionedOptions, {
          body,
          ...(ifMatch !== undefined && { ifMatch }),
        }),
    }),
    changesWith: (news) => news.type === 'settings-changed' && news.what === 'options',
  });
}
