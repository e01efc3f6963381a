import { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** Who the viewer is to the PBX. */
export function useOwnProfile(): UsedResource<OwnProfile> {
  return useResource({
    key: 'me',
    load: ({ api }) => api.get('/v1/me', OwnProfile),
    changesWith: ({ type }) => type === 'employee-changed',
  });
}
