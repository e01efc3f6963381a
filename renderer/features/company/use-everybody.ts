import { type Colleague, Colleagues } from '../../../pbx/contract/session.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';

/** Employees and departments by name, which everybody may know. */
export function useEverybody(): UsedResource<readonly Colleague[]> {
  return useResource<readonly Colleague[]>({
    key: 'colleagues',
    load: ({ api }) => api.get('/v1/colleagues', Colleagues),
    changesWith: ({ type }) => type === 'employee-changed' || type === 'department-changed',
  });
}
