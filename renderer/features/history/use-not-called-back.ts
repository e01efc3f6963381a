import { CallPage } from '../../../pbx/contract/call-history.ts';
import { useResource } from '../../api/use-resource.ts';

const MOST = 200;

/** How many missed clients wait for a call: «7», or «200+»; undefined while that is unknown, or nobody does. */
export function useNotCalledBack(viewer: string | undefined): string | undefined {
  const counted = useResource({
    key: `not-called-back ${viewer ?? ''}`,
    load: ({ api }) =>
      api.get('/v1/calls', CallPage, {
        notCalledBack: true,
        limit: MOST,
        ...(viewer !== undefined && { employee: viewer }),
      }),
    changesWith: ({ type }) => type === 'call-ended',
  });
  if (counted.state !== 'loaded' || counted.value.calls.length === 0) return undefined;
  return counted.value.next === null ? String(counted.value.calls.length) : `${MOST}+`;
}
