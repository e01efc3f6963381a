import type { z } from 'zod';
import { Statistics } from '../../../pbx/contract/statistics.ts';
import { useResource, type UsedResource } from '../../api/use-resource.ts';
import type { Days } from './days.ts';
import type { StatisticsView } from './statistics-view.ts';

/** What the PBX is asked for a view of these days. */
export const statisticsQuery = (
  { by, direction, within }: Pick<StatisticsView, 'by' | 'direction' | 'within'>,
  days: Days,
) => ({ ...days, by, direction, within });

/** The numbers of a view, read again as calls end. */
export function useStatistics(
  view: Pick<StatisticsView, 'by' | 'direction' | 'within'>,
  days: Days,
): UsedResource<z.infer<typeof Statistics>> {
  const query = statisticsQuery(view, days);
  return useResource({
    key: `statistics ${JSON.stringify(query)}`,
    load: ({ api }) => api.get('/v1/statistics', Statistics, query),
    changesWith: ({ type }) => type === 'call-ended',
  });
}
