import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../build/paths.ts';
import { ADDRESSES, type ClusterNetwork, type Computer } from './cluster-network.ts';

const CONFIGURATION = join(repositoryRoot, 'pbx', 'service-unit', 'haproxy.cfg');

/** Where people find the front's API: Kamailio has 443. */
export const API_PORT = 8443;

/** HAProxy on one of the computers. */
export class HaProxy implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
  }

  /** With the configuration that operators are given, but for the names and TLS of nodes. `pem`: chain and key. */
  static async front(network: ClusterNetwork, pem: string): Promise<HaProxy> {
    const given = await readFile(CONFIGURATION, 'utf8');
    const configuration = given
      .replace(/bind \S+ ssl crt \S+/, `bind ${ADDRESSES.front}:${API_PORT} ssl crt ${pem}`)
      .replace('10.0.0.11', ADDRESSES.n1)
      .replace('10.0.0.12', ADDRESSES.n2)
      .replaceAll(/ ssl verify required ca-file \S+/g, '');
    return HaProxy.#start(network, 'front', configuration);
  }

  /** What stands before a node's service, which listens on its own computer alone. */
  static beforeNode(network: ClusterNetwork, node: 'n1' | 'n2', port: number): Promise<HaProxy> {
    return HaProxy.#start(
      network,
      node,
      `defaults
  timeout connect 2s
  timeout client 1m
  timeout server 1m
listen service
  bind ${ADDRESSES[node]}:5443
  server service 127.0.0.1:${port}
`,
    );
  }

  static async #start(network: ClusterNetwork, computer: Computer, configuration: string): Promise<HaProxy> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-haproxy-'));
    const file = join(folder, 'haproxy.cfg');
    await writeFile(file, configuration);
    const guarded = ['--pdeathsig', 'TERM', '--', ...network.on(computer), 'haproxy', '-db', '-f', file];
    const child = spawn('setpriv', guarded, { stdio: ['ignore', 'ignore', 'inherit'] });
    return new HaProxy(child, folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }
}
