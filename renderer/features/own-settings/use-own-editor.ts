import { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { type UsedEditor, useEditor } from '../../api/use-editor.ts';

/** What an employee sets up for himself. */
export function useOwnEditor(): UsedEditor<OwnProfile> {
  return useEditor<OwnProfile>({
    key: 'me',
    parts: ({ api }) => ({
      load: () => api.get('/v1/me', OwnProfile),
      send: (change, etag) =>
        api.send('PATCH', '/v1/me', OwnProfile, {
          body: change,
          ...(etag === undefined ? {} : { ifMatch: etag }),
        }),
    }),
    changesWith: (news) =>
      news.type === 'employee-changed' || (news.type === 'settings-changed' && news.what === 'caller-ids'),
  });
}
