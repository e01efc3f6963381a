/** Where Asterisk's REST interface is and who we are to it. */
export interface AriAccess {
  /** `http://127.0.0.1:8088/ari` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Asterisk answers at once or not at all. */
const ANSWER_LIMIT_MS = 10_000;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
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

/** Asterisk's REST interface. Every method rejects with AriError. */
export class AriClient {
  readonly #access: AriAccess;

  constructor(access: AriAccess) {
    this.#access = access;
  }

  /** Sends a request and returns the JSON that came back, undefined when none did. */
  async send(method: Method, path: string, query: Query = {}, body?: object): Promise<unknown> {
    const response = await this.#fetch(method, path, query, body, AbortSignal.timeout(ANSWER_LIMIT_MS));
    const text = await response.text().catch(unreachable(method, path));
    return text === '' ? undefined : JSON.parse(text);
  }

  async bytes(path: string): Promise<Uint8Array> {
    const response = await this.#fetch('GET', path, {});
    return new Uint8Array(await response.arrayBuffer());
  }

  async #fetch(
    method: Method,
    path: string,
    query: Query,
    body?: object,
    signal?: AbortSignal,
  ): Promise<Response> {
    const { url, user, password } = this.#access;
    const headers = {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    const address = `${url}${path}?${new URLSearchParams(query)}`;
    const given = { method, headers, ...(body && { body: JSON.stringify(body) }), ...(signal && { signal }) };
    const response = await fetch(address, given).catch(unreachable(method, path));
    if (!response.ok)
      throw new AriError(response.status, `${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }
}

const unreachable =
  (method: Method, path: string) =>
  (error: unknown): never => {
    throw new AriError(0, `${method} ${path}: ${String(error)}`, { cause: error });
  };
