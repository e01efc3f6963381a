import { z } from 'zod';
import { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { useResource } from '../../api/use-resource.ts';

export function useCompanyNumbers() {
  return useResource({
    key: 'wizard numbers',
    load: ({ api }) => api.get('/v1/numbers', z.array(VersionedNumber)),
    changesWith: ({ type }) => type === 'number-changed',
  });
}
