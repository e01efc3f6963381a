import { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { type UsedEditor, useEditor } from '../../api/use-editor.ts';

/** One number with its route, each change of which applies at once. */
export function useNumberEditor(id: string): UsedEditor<VersionedNumber> {
  const path = `/v1/numbers/${id}` as const;
  return useEditor<VersionedNumber>({
    key: `number ${id}`,
    parts: ({ api }) => ({
      load: () => api.get(path, VersionedNumber),
      send: (body, etag) =>
        api.send('PATCH', path, VersionedNumber, { body, ...(etag !== undefined && { ifMatch: etag }) }),
    }),
    changesWith: (news) => news.type === 'number-changed' && news.id === id,
  });
}
