import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { inject } from 'vitest';
import type { PostgresLocation } from '../../../pbx/store/database/database-location.ts';

/** The run's PostgreSQL, started when the first test asks; or why there is none. */
export const postgresUrl = async (): Promise<{ readonly url: string } | { readonly missing: string }> => {
  const asked = request({ socketPath: inject('postgresDesk') }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const answer = await text(response);
  return response.statusCode === 200 ? { url: answer } : { missing: answer };
};

/** A schema that nobody else has; whoever opens it first makes it. */
export const newSchema = (url: string): PostgresLocation => ({
  kind: 'postgres',
  url,
  schema: `test_${randomUUID().replaceAll('-', '')}`,
});

/** Everything there is belongs to a company. */
export const emptySchema = ({ url, schema }: PostgresLocation): Promise<void> =>
  execute(url, `DELETE FROM ${schema}.companies`);

export const dropSchema = ({ url, schema }: PostgresLocation): Promise<void> =>
  execute(url, `DROP SCHEMA IF EXISTS ${schema} CASCADE`);

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};
