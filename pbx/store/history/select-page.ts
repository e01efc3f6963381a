import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Position } from '../database/cursor.ts';
import type { CallFilter } from '../ports/call-store.ts';
import type { Tables } from '../tables.ts';
import { matchingClients } from './matching-clients.ts';
import type { Side } from './sides-of.ts';

type Conditions = readonly Expression<SqlBool>[];

/**
 * The calls of a page, newest first, by keys alone. What is rarest drives the search by its own index: a few clients,
 * the calls not called back, or a side that is asked for, beside which direction and result stand. The rest is looked up call by call.
 */
export const selectPage = async (
  database: Kysely<Tables>,
  company: number,
  filter: CallFilter,
  after: Position | null,
  limit: number,
): Promise<Position[]> => {
  const digits = filter.digits?.replace(/\D/g, '');
  const clients = digits === undefined ? 'all' : await matchingClients(database, company, digits);
  const sides = sidesAsked(filter);
  const [side, ...others] = sides;
  const further = [
    ...(filter.notCalledBack === true ? [waiting()] : []),
    ...(clients === 'many' ? [both('calls.client', 'like', `%${digits}%`)] : []),
  ];
  if (clients !== 'all' && clients !== 'many') {
    const byClient = [ofCompany(company), ofClients(clients), ...narrowed('calls', filter, after, unindexed)];
    const conditions = [...byClient, ...further, ...sides.map((one) => tookPart('calls', company, one))];
    return selectByCall(database, conditions, limit, unindexed);
  }
  if (!side || filter.notCalledBack === true) {
    const byTime = [ofCompany(company), ...narrowed('calls', filter, after, indexed)];
    const conditions = [...byTime, ...further, ...sides.map((one) => tookPart('calls', company, one))];
    return selectByCall(database, conditions, limit, indexed);
  }
  const bySide = [isSide(company, side), ...narrowed('call_sides', filter, after, indexed)];
  const besides = others.map((other) => tookPart('call_sides', company, other));
  return selectBySide(database, [...bySide, ...besides, ...ofCall(further)], limit);
};

const both = expressionBuilder<Tables, 'calls' | 'call_sides'>();

type Column = `${'calls' | 'call_sides'}.${'direction' | 'result' | 'started_at'}`;

const indexed = (column: Column) => both.ref(column);

/** Neither database takes an index on the column for such an expression: it would read very many calls by it. */
const unindexed = (column: Column) => both.fn.coalesce(column, column);

const selectByCall = (
  database: Kysely<Tables>,
  conditions: Conditions,
  limit: number,
  read: typeof indexed | typeof unindexed,
) =>
  database
    .selectFrom('calls')
    .select(['started_at as at', 'key'])
    .where(({ and }) => and(conditions))
    .orderBy(read('calls.started_at'), 'desc')
    .orderBy('key', 'desc')
    .limit(limit)
    .execute();

const selectBySide = (database: Kysely<Tables>, conditions: Conditions, limit: number) =>
  database
    .selectFrom('call_sides')
    .select(['call_sides.started_at as at', 'call_sides.call as key'])
    .where(({ and }) => and(conditions))
    .orderBy('call_sides.started_at', 'desc')
    .orderBy('call_sides.call', 'desc')
    .limit(limit)
    .execute();

const sidesAsked = ({ employee, department, number }: CallFilter): readonly Side[] => [
  ...(employee === undefined ? [] : [{ what: 'employee', id: employee } as const]),
  ...(department === undefined ? [] : [{ what: 'department', id: department } as const]),
  ...(number === undefined ? [] : [{ what: 'number', id: number } as const]),
];

const ofCompany = (company: number) => both('calls.company', '=', company);

const isSide = (company: number, { what, id }: Side) =>
  both.and([
    both('call_sides.company', '=', company),
    both('call_sides.what', '=', what),
    both('call_sides.id', '=', id),
  ]);

/**
 * Looked up call by call. Limit and offset change nothing but keep PostgreSQL from joining whole tables instead, which
 * is slower the longer the history is: a page needs a few of the calls.
 */
const tookPart = (table: 'calls' | 'call_sides', company: number, { what, id }: Side) =>
  both.exists(
    both
      .selectFrom('call_sides as other')
      .select('other.call')
      .where('other.company', '=', company)
      .where('other.what', '=', what)
      .where('other.id', '=', id)
      .whereRef('other.started_at', '=', `${table}.started_at`)
      .whereRef('other.call', '=', keyOf(table))
      .limit(1)
      .offset(0),
  );

/** Conditions on the call of a side. */
const ofCall = (conditions: Conditions): Conditions =>
  conditions.length === 0
    ? []
    : [
        both.exists(
          expressionBuilder<Tables, 'call_sides'>()
            .selectFrom('calls')
            .select('calls.key')
            .whereRef('calls.key', '=', 'call_sides.call')
            .where(({ and }) => and(conditions))
            .limit(1)
            .offset(0),
        ),
      ];

const keyOf = (table: 'calls' | 'call_sides') => (table === 'calls' ? 'calls.key' : 'call_sides.call');

/** Written out and not bound: only so the index of waiting calls is known to serve. */
const waiting = () => both('calls.callback', '=', sql.lit('waiting'));

/** libsql takes no booleans. */
const NEVER = sql<SqlBool>`1 = 0`;

const ofClients = (clients: readonly string[]) =>
  clients.length === 0 ? NEVER : both('calls.client', 'in', clients);

/** By what both the calls and their sides have in their indexes. */
const narrowed = (
  table: 'calls' | 'call_sides',
  { from, to, direction, result }: CallFilter,
  after: Position | null,
  read: typeof indexed | typeof unindexed,
): Conditions => {
  const startedAt = `${table}.started_at` as const;
  const key = keyOf(table);
  return [
    ...(from === undefined ? [] : [both(startedAt, '>=', from)]),
    ...(to === undefined ? [] : [both(startedAt, '<', to)]),
    ...(direction === undefined ? [] : [both(read(`${table}.direction`), '=', direction)]),
    ...(result === undefined ? [] : [both(read(`${table}.result`), '=', result)]),
    ...(after === null ? [] : [both(both.refTuple(startedAt, key), '<', both.tuple(after.at, after.key))]),
  ];
};
