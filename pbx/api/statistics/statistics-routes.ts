import { Statistics, StatisticsQuery } from '../../contract/statistics.ts';
import type { StatisticsRequest } from '../../store/ports/statistics-store.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';
import { statisticsTable } from './statistics-table.ts';

const config = { access: 'see-company-history' } as const;
const tags = ['statistics'];

/** How many calls were answered, missed, and how fast. */
export const statisticsRoutes = (api: TypedApi, { stores }: ApiDependencies): void => {
  api.get(
    '/v1/statistics',
    { config, schema: { tags, querystring: StatisticsQuery, response: { 200: Statistics } } },
    async (request) => {
      const { settings } = identityOf(request).company;
      return { rows: [...(await stores.statistics.read(settings.id, requestOf(request.query)))] };
    },
  );

  api.get(
    '/v1/statistics.csv',
    { config, schema: { tags, querystring: StatisticsQuery, produces: ['text/csv'] } },
    async (request, reply) => {
      const { settings } = identityOf(request).company;
      const rows = await stores.statistics.read(settings.id, requestOf(request.query));
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', 'attachment; filename="statistics.csv"')
        .send(statisticsTable(settings, request.query.by, rows));
    },
  );
};

const requestOf = ({ employee, department, number, ...rest }: StatisticsQuery): StatisticsRequest => {
  const of = narrowed({ employee, department, number });
  return { ...rest, ...(of && { of }) };
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
