import { createServer, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket of the desk that starts one PostgreSQL for the whole run when the first test asks for it. */
    readonly postgresDesk: string;
  }
}

/** Runs that never ask never pay for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const folder = await mkdtemp(join(tmpdir(), 'communicator-desk-'));
  const desk = createServer((_request, response) => {
    server ??= startPostgres();
    void answer(server, response);
  });
  const socket = join(folder, 'desk');
  desk.listen(socket);
  await once(desk, 'listening');
  desk.unref();
  project.provide('postgresDesk', socket);
  return async () => {
    desk.close();
    await server?.then(
      ({ stop }) => stop(),
      () => {},
    );
    await rm(folder, { recursive: true, force: true });
  };
}

const answer = async (server: Promise<PostgresServer>, response: ServerResponse): Promise<void> => {
  try {
    response.end((await server).url);
  } catch (error) {
    response.writeHead(503).end(String(error));
  }
};
