import { Statistics, StatisticsQuery } from '../../contract/statistics.ts';
import type { StatisticsRequest } from '../../store/ports/statistics-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';

/** How many calls were answered, missed, and how fast. */
export const statisticsRoutes = (api: TypedApi, { stores }: ApiDependencies): void => {
  api.get(
    '/v1/statistics',
    {
      config: { access: 'see-company-history' },
      schema: { tags: ['statistics'], querystring: StatisticsQuery, response: { 200: Statistics } },
    },
    async (request) => {
      const { from, to, direction, by, within, ...narrowing } = request.query;
      const of = narrowed(narrowing);
      const rows = await stores.statistics.read(identityOf(request).company.settings.id, {
        ...{ from, to, direction, by, within },
        ...(of && { of }),
      });
      return { rows: [...rows] };
    },
  );
};

const narrowed = ({
  employee,
  department,
  number,
}: Pick<StatisticsQuery, 'employee' | 'department' | 'number'>): StatisticsRequest['of'] => {
  if (employee !== undefined) return { what: 'employee', id: employee };
  if (department !== undefined) return { what: 'department', id: department };
  return number === undefined ? undefined : { what: 'number', id: number };
};
