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

/** A database that nobody else has, yet to be created. */
export const newDatabase = (server: string): PostgresLocation => {
  const url = new URL(server);
  url.pathname = `test_${randomUUID().replaceAll('-', '')}`;
  return { kind: 'postgres', url: url.href, schema: 'pbx' };
};

export const createDatabase = (server: string, location: PostgresLocation): Promise<void> =>
  execute(server, `CREATE DATABASE ${nameOf(location)}`);

/** Everything there is belongs to a company. */
export const emptyDatabase = ({ url, schema }: PostgresLocation): Promise<void> =>
  execute(url, `DELETE FROM ${schema}.companies`);

export const dropDatabase = (server: string, location: PostgresLocation): Promise<void> =>
  execute(server, `DROP DATABASE ${nameOf(location)} WITH (FORCE)`);

const nameOf = ({ url }: PostgresLocation): string => new URL(url).pathname.slice(1);

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};
