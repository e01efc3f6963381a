import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { loopbackServer } from '../support/loopback-server.ts';

const OBJECTS = '/asterisk/config/dynamic/res_pjsip/';

/** Asterisk's REST interface on a free port: notes what it is told, keeps objects, has these endpoints. */
export class RecordingAri implements AsyncDisposable {
  readonly url: string;
  /** Names of PJSIP endpoints. */
  endpoints: readonly string[] = [];
  #requests: string[] = [];
  #variables: string[] = [];
  readonly #objects = new Map<string, unknown>();
  readonly #close: () => PromiseLike<void>;

  private constructor(url: string, close: () => PromiseLike<void>) {
    this.url = url;
    this.#close = close;
  }

  static async open(): Promise<RecordingAri> {
    const server = await loopbackServer(async (request, response) => {
      const answer = await ari.#answer(request);
      if (answer === undefined) response.statusCode = 404;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer ?? {}));
    });
    const ari: RecordingAri = new RecordingAri(server.url.slice(0, -1), () => server[Symbol.asyncDispose]());
    return ari;
  }

  /** `PUT endpoint/anna@office.example`, what was told since the last time, in order. */
  taken(): string[] {
    const requests = this.#requests;
    this.#requests = [];
    return requests;
  }

  /** `name=value`, the global variables that were set since the last time. */
  variables(): string[] {
    const variables = this.#variables;
    this.#variables = [];
    return variables;
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const { method, url = '' } = request;
    const path = decodeURIComponent(url.split('?')[0] ?? '').replace(OBJECTS, '');
    if (path === '/endpoints')
      return this.endpoints.map((resource) => ({ technology: 'PJSIP', resource, state: 'offline' }));
    if (path === '/asterisk/variable') {
      const query = new URL(url, this.url).searchParams;
      this.#variables.push(`${query.get('variable')}=${query.get('value')}`);
      return [];
    }
    if (method !== 'GET') this.#requests.push(`${method} ${path}`);
    if (method === 'PUT') this.#objects.set(path, JSON.parse(await text(request)).fields);
    return method === 'GET' ? this.#objects.get(path) : [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }
}
