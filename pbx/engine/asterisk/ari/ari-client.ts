import { request } from 'undici';

/** Where Asterisk's REST interface is and who we are to it. */
export interface AriAccess {
  /** `http://127.0.0.1:8088/ari` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Milliseconds: Asterisk answers at once or not at all, and goes on with what it has begun. */
const LIMITS = { headersTimeout: 10_000, bodyTimeout: 10_000 };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Query = Readonly<Record<string, string>>;

/** Asterisk refused, or could not be reached (`status` 0). */
export class AriError extends Error {
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AriError';
    this.status = status;
  }
}

/** A way of requests that are answered in their order, one after another. */
export interface AriLine {
  /** It is there, and nothing holds it up. */
  readonly isClear: boolean;
  /** `path` with its query. Rejects when the line is lost before the answer. */
  request(
    method: Method,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly text: string }>;
}

/** Asterisk's REST interface. Every method rejects with AriError. */
export class AriClient {
  readonly #access: AriAccess;
  readonly #line: AriLine | undefined;

  constructor(access: AriAccess, line?: AriLine) {
    this.#access = access;
    this.#line = line;
  }

  /**
   * As `send`, for what Asterisk does without waiting for a channel: over the line, which costs both sides a fraction
   * of a request of HTTP. Whatever waits (answering, variables, joining a bridge) must not go there, or all that comes
   * after it would wait, too.
   */
  async tell(method: Method, path: string, query: Query = {}, body?: object): Promise<unknown> {
    if (!this.#line?.isClear) return this.send(method, path, query, body);
    const answer = this.#line.request(method, withQuery(path, query), body);
    const { status, text } = await answer.catch(unreachable(method, path));
    if (status >= 300) throw new AriError(status, `${method} ${path}: ${status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** Sends a request and returns the JSON that came back, undefined when none did. */
  async send(method: Method, path: string, query: Query = {}, body?: object): Promise<unknown> {
    const answer = await this.#request(method, path, query, body);
    const text = await answer.text().catch(unreachable(method, path));
    return text === '' ? undefined : JSON.parse(text);
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await this.#request('GET', path, {});
    return new Uint8Array(await answer.arrayBuffer());
  }

  async #request(method: Method, path: string, query: Query, body?: object) {
    const { url, user, password } = this.#access;
    const headers = {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const given = { method, headers, ...LIMITS, ...(body && { body: JSON.stringify(body) }) };
    const answer = await request(`${url}${withQuery(path, query)}`, given).catch(unreachable(method, path));
    if (answer.statusCode >= 300)
      throw new AriError(
        answer.statusCode,
        `${method} ${path}: ${answer.statusCode} ${await answer.body.text()}`,
      );
    return answer.body;
  }
}

const withQuery = (path: string, query: Query): string => {
  const text = String(new URLSearchParams(query));
  return text === '' ? path : `${path}?${text}`;
};

const unreachable =
  (method: Method, path: string) =>
  (error: unknown): never => {
    throw new AriError(0, `${method} ${path}: ${String(error)}`, { cause: error });
  };
