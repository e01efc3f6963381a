import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type RunningAsterisk, startAsterisk } from '../../build/asterisk/start-asterisk.ts';
import { writePlaceFile } from '../../build/asterisk/write-place-file.ts';
import { repositoryRoot, serviceBundle } from '../../build/paths.ts';
import { TRUNK_PASSWORD } from '../../pbx/operator/trunks.ts';
import { loadOf, memoryOf } from '../bench/process-load.ts';
import { within } from '../support/within.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';

const SIP_PORT = 5060;
/** On its own computer alone. */
export const API_PORT = 5080;
/** The same on all nodes. */
const SECRETS_KEY = Buffer.alloc(32, 7).toString('base64');
const START_LIMIT_MS = 30_000;

export interface NodeParts {
  readonly network: ClusterNetwork;
  readonly name: 'n1' | 'n2';
  /** `postgres://…` */
  readonly database: string;
  /** What all nodes share: greetings, recordings. */
  readonly sounds: string;
  readonly domains: readonly string[];
}

/** One node as in production: an Asterisk and a service on a computer of their own. */
export class ClusterNode implements AsyncDisposable {
  readonly #parts: NodeParts;
  readonly #folder: string;
  #asterisk: RunningAsterisk | undefined;
  #service: ChildProcess | undefined;
  #log = '';

  private constructor(parts: NodeParts, folder: string) {
    this.#parts = parts;
    this.#folder = folder;
  }

  static async start(parts: NodeParts): Promise<ClusterNode> {
    const folder = await mkdtemp(join(tmpdir(), `communicator-${parts.name}-`));
    await mkdir(join(folder, 'data'));
    await symlink(parts.sounds, join(folder, 'data', 'sounds'));
    await writeFile(join(folder, 'data', 'secrets.key'), SECRETS_KEY, { mode: 0o600 });
    const node = new ClusterNode(parts, folder);
    await node.start();
    return node;
  }

  get name(): 'n1' | 'n2' {
    return this.#parts.name;
  }

  /** What the service, or Asterisk, said so far. */
  get log(): string {
    return `${this.#log}\n${this.#asterisk?.log() ?? ''}`;
  }

  async start(): Promise<void> {
    const { network, name, domains } = this.#parts;
    if (this.#asterisk) {
      await this.#asterisk.restart();
      return this.startService();
    }
    this.#asterisk = await startAsterisk(domains, {
      namespace: network.namespace(name),
      mediaAddress: ADDRESSES[name],
      trunks: { address: ADDRESSES[name] },
      front: {
        kamailio: { address: ADDRESSES.front, port: SIP_PORT },
        here: { address: ADDRESSES[name], port: SIP_PORT },
      },
    });
    const file = join(this.#folder, 'asterisk.json');
    await writePlaceFile(file, this.#asterisk, {
      sip: `wss://${ADDRESSES.front}/ws`,
      front: { kamailio: `${ADDRESSES.front}:${SIP_PORT}`, here: `${ADDRESSES[name]}:${SIP_PORT}` },
    });
    await this.startService();
  }

  /** Resolves when it serves. */
  async startService(): Promise<void> {
    const { network, name, database } = this.#parts;
    const [program, ...words] = network.on(name);
    const options = ['--port', `${API_PORT}`, '--data', join(this.#folder, 'data'), '--database', database];
    const engine = ['--engine', 'asterisk', '--asterisk', join(this.#folder, 'asterisk.json')];
    const service = [serviceBundle, 'serve', ...options, ...engine, '--node', name, '--log-level', 'info'];
    const child = spawn(program, [...words, process.execPath, ...service], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#service = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        this.#log += String(text);
      });
    const open = async () => {
      for await (const line of createInterface(child.stdout)) if (line.startsWith('Ctrl+C')) return;
      throw new Error(`${name} ended early:\n${this.#log}`);
    };
    await within(START_LIMIT_MS, `${name} serves\n${this.#log}`, open());
  }

  /** The status that the service itself answers who asks for that company. */
  async statusFor(domain: string): Promise<string> {
    const ask = ['curl', '--silent', '-o', '/dev/null', '-w', '%{http_code}', '-H', `Host: ${domain}`];
    return this.#parts.network.run(this.name, ...ask, `http://127.0.0.1:${API_PORT}/v1/about`);
  }

  /** A command of the operator's at this node's computer; answers what it says as JSON. Rejects with its refusal. */
  async operate(...command: readonly string[]): Promise<unknown> {
    const place = ['--data', join(this.#folder, 'data'), '--json'];
    const env = { ...process.env, [TRUNK_PASSWORD]: 'of-the-provider' };
    const given = [serviceBundle, ...command, ...place];
    const { stdout } = await promisify(execFile)(process.execPath, given, { env });
    return JSON.parse(stdout);
  }

  /** MB, and percent of a core in the next seconds, of Asterisk and of the service. */
  async appetite(seconds: number): Promise<string> {
    const processes = { Asterisk: this.#asterisk?.pid, service: this.#service?.pid };
    const appetites = Object.entries(processes).map(async ([name, pid = 0]) => {
      const [memory, load] = await Promise.all([memoryOf(pid), loadOf(pid, seconds)]);
      return `${name} ${memory.toFixed(0)} MB ${load.toFixed(1)} %`;
    });
    return (await Promise.all(appetites)).join(', ');
  }

  /** As when Asterisk crashes and its supervisor starts it again; the service stays. */
  async restartAsterisk(meanwhile: () => Promise<void>): Promise<void> {
    await this.#asterisk?.restart();
    await meanwhile();
  }

  /** When the service ended by itself, in epoch milliseconds. */
  async serviceEnds(): Promise<number> {
    const child = this.#service;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return Date.now();
  }

  /** As when the computer's power is cut. */
  async kill(): Promise<void> {
    const ended = this.serviceEnds();
    this.#service?.kill('SIGKILL');
    if (this.#asterisk) process.kill(this.#asterisk.pid, 'SIGKILL');
    await Promise.all([ended, this.#asterisk?.died]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#service?.kill('SIGKILL');
    await this.serviceEnds();
    await this.#asterisk?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
