import { Session } from '../../pbx/contract/session.ts';
import type { ClusterNetwork } from './cluster-network.ts';

export type NodeName = 'n1' | 'n2';

/** A node's API, asked on the node's own computer: the service listens there alone. */
export class CompanyApi {
  readonly #network: ClusterNetwork;
  readonly #node: NodeName;
  #token: string | undefined;

  private constructor(network: ClusterNetwork, node: NodeName) {
    this.#network = network;
    this.#node = node;
  }

  static async signIn(
    network: ClusterNetwork,
    node: NodeName,
    login: string,
    password: string,
  ): Promise<CompanyApi> {
    const api = new CompanyApi(network, node);
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
      this.#node,
      ...['curl', '--silent', '--show-error', '--fail-with-body', '--max-time', '5', '-X', method],
      ...more,
      ...headers.flatMap((header) => ['-H', header]),
      ...(body === undefined ? [] : ['-d', JSON.stringify(body)]),
      `http://127.0.0.1:5080${path}`,
    );
  }
}
