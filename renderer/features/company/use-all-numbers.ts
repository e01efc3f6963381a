import { z } from 'zod';
import { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** Every number of the company with its route. */
export function useAllNumbers(): UsedResource<readonly VersionedNumber[]> {
  return useResource<readonly VersionedNumber[]>({
    key: 'numbers',
    load: ({ api }) => api.get('/v1/numbers', z.array(VersionedNumber)),
    changesWith: ({ type }) => type === 'number-changed',
  });
}
