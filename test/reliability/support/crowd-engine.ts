import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { digestSecret } from '../../../pbx/auth/digest-secret.ts';
import { createEmbeddedEngine } from '../../../pbx/engine/embedded/embedded-engine.ts';
import type { CompanyDirectory, Engine } from '../../../pbx/engine/port.ts';
import { ToneLibrary } from '../../conformance/embedded/support/tone-library.ts';
import { freePort } from '../../support/free-port.ts';
import type { NodeAccount } from './node-client.ts';

const DOMAIN = 'crowd.example';
const PASSWORD = 'correct horse';

const everybody: CompanyDirectory = {
  logins: () => [],
  digestSecret: (login) => digestSecret(login, DOMAIN, PASSWORD),
  resolve: (user) => user,
  mayWatch: () => true,
  party: (login) => ({ name: login, number: login }),
  outsidePhone: () => undefined,
};

/** The embedded engine at one port, with as many employees as register, that can be killed and started again. */
export class CrowdEngine implements AsyncDisposable {
  readonly #port: number;
  readonly #sounds: ToneLibrary;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #engine: Engine | undefined;

  private constructor(port: number, sounds: ToneLibrary) {
    this.#port = port;
    this.#sounds = sounds;
  }

  static async start(): Promise<CrowdEngine> {
    const engine = new CrowdEngine(await freePort(), await ToneLibrary.create());
    await engine.startAgain();
    return engine;
  }

  account(login: string): NodeAccount {
    return { url: `ws://127.0.0.1:${this.#port}/sip`, domain: DOMAIN, login, password: PASSWORD };
  }

  async startAgain(): Promise<void> {
    const server = createServer();
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    const silent = (): void => undefined;
    this.#engine = await createEmbeddedEngine({
      server,
      directory: { company: () => everybody, domains: () => [DOMAIN] },
      sounds: this.#sounds,
      logger: { debug: silent, info: silent, warn: silent, error: silent },
    });
    this.#engine.listen(silent);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#server = server;
  }

  /** Every connection is closed; new ones are welcome. */
  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Everybody's connection breaks without a word, and the port is closed. */
  async die(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    await this.#engine?.close();
    server.closeAllConnections();
    await closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.die();
    await this.#sounds.remove();
  }
}
