import { PublicNumbers } from '../../../pbx/contract/call-history.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** The numbers that the world sees and dials, which everybody may know. */
export function usePublicNumbers(): UsedResource<PublicNumbers> {
  return useResource({
    key: 'public-numbers',
    load: ({ api }) => api.get('/v1/public-numbers', PublicNumbers),
    changesWith: ({ type }) => type === 'number-changed',
  });
}
