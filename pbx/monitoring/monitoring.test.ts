import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMetrics } from './create-metrics.ts';
import { createReadiness } from './create-readiness.ts';
import { type Monitoring, openMonitoring } from './open-monitoring.ts';

describe('the door for whoever watches', () => {
  let monitoring: Monitoring | undefined;
  afterEach(async () => {
    await monitoring?.close();
    monitoring = undefined;
  });

  const opened = async ({ isEngineUp = true, isDatabaseThere = true } = {}) => {
    const metrics = createMetrics({
      companies: () => ['romashka', 'lyutik'],
      extensionStates: (company) =>
        company === 'romashka' ? [{ state: 'talking' }, { state: 'free' }] : [{ state: 'talking' }],
    });
    const askDatabase = async () => {
      if (!isDatabaseThere) throw new Error('gone');
    };
    const readiness = createReadiness({ askDatabase, isEngineUp: () => isEngineUp });
    monitoring = await openMonitoring({ port: 0, metrics, readiness });
    const { url } = monitoring;
    const get = async (path: string, init?: RequestInit) => {
      const answer = await fetch(url + path, init);
      return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
    };
    return { metrics, get };
  };

  it('says that the service lives and is ready', async () => {
    const { get } = await opened();
    expect(await get('/health/live')).toMatchObject({ status: 200, body: '{"ok":true}' });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: '{"ok":true,"missing":[]}' });
  });

  it('names what is missing', async () => {
    const { get } = await opened({ isEngineUp: false, isDatabaseThere: false });
    const ready = await get('/health/ready');
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body)).toEqual({ ok: false, missing: ['database', 'engine'] });
    expect((await get('/health/live')).status).toBe(200);
  });

  it('counts employees by what their lamps show, companies, calls and requests', async () => {
    const { metrics, get } = await opened();
    metrics.callOver({ direction: 'inbound', result: 'answered', startedAt: 1_000, answeredAt: 5_000 });
    metrics.callOver({ direction: 'inbound', result: 'missed', startedAt: 1_000, answeredAt: null });
    metrics.requestAnswered({
      ...{ method: 'GET', route: '/v1/employees/:employee', status: 200, seconds: 0.02 },
    });
    metrics.requestAnswered({ method: 'GET', route: undefined, status: 404, seconds: 0.001 });
    const { status, type, body } = await get('/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const lines = body.split('\n');
    for (const line of [
      'pbx_companies 2',
      'pbx_employees{state="talking"} 2',
      'pbx_employees{state="free"} 1',
      'pbx_employees{state="not-registered"} 0',
      'pbx_calls_total{direction="inbound",result="answered"} 1',
      'pbx_calls_total{direction="inbound",result="missed"} 1',
      'pbx_answer_seconds_sum{direction="inbound"} 4',
      'pbx_api_request_seconds_count{method="GET",route="/v1/employees/:employee",status="200"} 1',
      'pbx_api_request_seconds_count{method="GET",route="unknown",status="404"} 1',
    ])
      expect(lines).toContain(line);
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('knows nothing else', async () => {
    const { get } = await opened();
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', { method: 'POST' })).status).toBe(404);
  });
});

describe('readiness', () => {
  it('does not wait for a database that never answers', async () => {
    vi.useFakeTimers();
    try {
      const readiness = createReadiness({
        ...{ askDatabase: () => new Promise(() => {}), isEngineUp: () => true },
      });
      const missing = readiness();
      await vi.advanceTimersByTimeAsync(3_000);
      expect(await missing).toEqual(['database']);
    } finally {
      vi.useRealTimers();
    }
  });
});
