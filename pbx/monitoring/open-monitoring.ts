import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './create-metrics.ts';
import type { Part } from './create-readiness.ts';

export interface MonitoringParts {
  /** 0: any free one. */
  readonly port: number;
  /** Left out: there are none yet. */
  readonly metrics?: Pick<Metrics, 'text' | 'contentType'>;
  readonly readiness: () => Promise<readonly Part[]>;
}

export interface Monitoring {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/**
 * A door of its own for whoever watches the service, on this computer alone and never through the proxy that people
 * come by: `/health/live`, `/health/ready` (503 and what is missing, as JSON), `/metrics`. Rejects with Node's error
 * when the port is taken.
 */
export const openMonitoring = async ({ port, metrics, readiness }: MonitoringParts): Promise<Monitoring> => {
  const answers: Readonly<Record<string, () => Promise<Answer>>> = {
    '/health/live': async () => ({ status: 200, body: JSON.stringify({ ok: true }) }),
    '/health/ready': async () => {
      const missing = await readiness();
      const ok = missing.length === 0;
      return { status: ok ? 200 : 503, body: JSON.stringify({ ok, missing }) };
    },
    ...(metrics && {
      '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
    }),
  };
  const server = createServer((request, response) => {
    const answer = request.method === 'GET' && answers[request.url ?? ''];
    const given = answer ? answer() : Promise.resolve<Answer>({ status: 404, body: '{}' });
    given
      .catch((): Answer => ({ status: 500, body: '{}' }))
      .then(({ status, type = 'application/json', body }) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
