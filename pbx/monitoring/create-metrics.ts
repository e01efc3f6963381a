import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallRecord } from '../contract/call-record.ts';
import { ExtensionPresence } from '../contract/extension-presence.ts';

/** What is asked when somebody reads the figures. */
export interface MetricsSources {
  /** Ids. */
  companies(): readonly string[];
  extensionStates(company: string): readonly Pick<ExtensionPresence, 'state'>[];
}

/** A request of the API that was answered. */
export interface AnsweredRequest {
  readonly method: string;
  /** Its template: `/v1/employees/:employee`. Undefined: there is no such route. */
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
}

/**
 * The service's figures for Prometheus. No label names a person, a number or a company: figures go where history and
 * settings may not.
 */
export interface Metrics {
  callOver(record: Pick<CallRecord, 'direction' | 'result' | 'startedAt' | 'answeredAt'>): void;
  requestAnswered(request: AnsweredRequest): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** An office that answers well does so within three rings, 15 s. */
const ANSWER_BUCKETS = [1, 3, 5, 10, 15, 20, 30, 60, 120];
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export const createMetrics = ({ companies, extensionStates }: MetricsSources): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    ...{ name: 'pbx_companies', help: 'Companies that are served', registers },
    collect() {
      this.set(companies().length);
    },
  });
  new Gauge({
    ...{
      name: 'pbx_employees',
      help: 'Employees by what their lamps show',
      labelNames: ['state'],
      registers,
    },
    collect() {
      for (const state of ExtensionPresence.shape.state.options) this.set({ state }, 0);
      for (const company of companies())
        for (const { state } of extensionStates(company)) this.inc({ state });
    },
  });
  const calls = new Counter({
    ...{ name: 'pbx_calls_total', help: 'Calls that are over', registers },
    labelNames: ['direction', 'result'],
  });
  const answers = new Histogram({
    ...{ name: 'pbx_answer_seconds', help: 'From the arrival of a call to the first answer', registers },
    ...{ labelNames: ['direction'], buckets: ANSWER_BUCKETS },
  });
  const requests = new Histogram({
    ...{ name: 'pbx_api_request_seconds', help: 'Requests of the API', registers },
    ...{ labelNames: ['method', 'route', 'status'], buckets: REQUEST_BUCKETS },
  });
  return {
    callOver({ direction, result, startedAt, answeredAt }) {
      calls.inc({ direction, result });
      if (answeredAt !== null) answers.observe({ direction }, (answeredAt - startedAt) / 1000);
    },
    requestAnswered({ method, route = 'unknown', status, seconds }) {
      requests.observe({ method, route, status }, seconds);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
