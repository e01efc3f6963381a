import { Session } from '../../pbx/contract/session.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';
import { API_PORT } from './haproxy.ts';

/** A company's API, asked from the phones' computer by the company's domain: wherever it is served. */
export class CompanyApi {
  readonly #network: ClusterNetwork;
  readonly #domain: string;
  #token: string | undefined;

  private constructor(network: ClusterNetwork, domain: string) {
    this.#network = network;
    this.#domain = domain;
  }

  static async signIn(
    network: ClusterNetwork,
    domain: string,
    login: string,
    password: string,
  ): Promise<CompanyApi> {
    const api = new CompanyApi(network, domain);
    const session = await api.send('POST', '/v1/session', { login, password, device: 'test' });
    api.#token = Session.parse(session).accessToken;
    return api;
  }

  /** Rejects when it is refused. */
  async send(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown> {
    const answer = await this.#ask(method, path, body);
    return answer === '' ? undefined : JSON.parse(answer);
  }

  /** Bytes of a file. */
  async size(path: string): Promise<number> {
    return Number(await this.#ask('GET', path, undefined, ['-o', '/dev/null', '-w', '%{size_download}']));
  }

  async #ask(method: string, path: string, body: unknown, more: readonly string[] = []): Promise<string> {
    const headers = [
      ...(body === undefined ? [] : ['content-type: application/json']),
      ...(this.#token === undefined ? [] : [`authorization: Bearer ${this.#token}`]),
    ];
    return this.#network.run(
      'phones',
      ...[
        'curl',
        '--insecure',
        '--resolve',
        `${this.#domain}:${API_PORT}:${ADDRESSES.front}`,
        '--silent',
        '--show-error',
        '--fail-with-body',
        '--max-time',
        '5',
        '-X',
        method,
      ],
      ...more,
      ...headers.flatMap((header) => ['-H', header]),
      ...(body === undefined ? [] : ['-d', JSON.stringify(body)]),
      `https://${this.#domain}:${API_PORT}${path}`,
    );
  }
}
