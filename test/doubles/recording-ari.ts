import { loopbackServer } from '../support/loopback-server.ts';

/** Asterisk's REST interface on a free port: notes what is asked of it, and has these endpoints. */
export class RecordingAri implements AsyncDisposable {
  readonly url: string;
  /** `PUT /path`, in order. */
  readonly requests: string[] = [];
  /** Names of PJSIP endpoints. */
  endpoints: readonly string[] = [];
  readonly #close: () => PromiseLike<void>;

  private constructor(url: string, close: () => PromiseLike<void>) {
    this.url = url;
    this.#close = close;
  }

  static async open(): Promise<RecordingAri> {
    const server = await loopbackServer(({ method, url = '' }, response) => {
      const path = decodeURIComponent(url.split('?')[0] ?? '');
      const isList = path === '/endpoints';
      if (!isList) ari.requests.push(`${method} ${path.replace('/asterisk/config/dynamic/res_pjsip/', '')}`);
      const list = ari.endpoints.map((resource) => ({ technology: 'PJSIP', resource, state: 'offline' }));
      response.setHeader('content-type', 'application/json').end(isList ? JSON.stringify(list) : '[]');
    });
    const ari: RecordingAri = new RecordingAri(server.url.slice(0, -1), () => server[Symbol.asyncDispose]());
    return ari;
  }

  /** What was asked since the last time, sorted. */
  taken(): readonly string[] {
    return this.requests.splice(0).sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
  }
}
