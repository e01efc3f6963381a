import { z } from 'zod';
import { VersionedGreeting } from '../../../pbx/contract/settings-administration.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

export type GreetingListed = z.infer<typeof VersionedGreeting>;

/** The sounds that the company has uploaded. */
export function useGreetings(): UsedResource<readonly GreetingListed[]> {
  return useResource({
    key: 'greetings',
    load: ({ api }) => api.get('/v1/greetings', z.array(VersionedGreeting)),
    changesWith: ({ type }) => type === 'greeting-changed',
  });
}
