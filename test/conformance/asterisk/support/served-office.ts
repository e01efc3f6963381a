import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunningAsterisk } from '../../../../build/asterisk/start-asterisk.ts';
import { writePlaceFile } from '../../../../build/asterisk/write-place-file.ts';
import { serviceBundle } from '../../../../build/paths.ts';
import { makeCredential } from '../../../../pbx/auth/make-credential.ts';
import { hashPassword } from '../../../../pbx/auth/password-hash.ts';
import type { CallRecord } from '../../../../pbx/contract/call-record.ts';
import { openStores } from '../../../../pbx/store/open-stores.ts';
import { freePort } from '../../../support/free-port.ts';
import { within } from '../../../support/within.ts';
import { DOMAIN, PASSWORD } from '../../embedded/support/test-office.ts';
import type { PhoneAccount } from '../../support/jssip-phone.ts';
import { settings } from './settings.ts';

const START_LIMIT_MS = 60_000;
const END_LIMIT_MS = 15_000;

/** A process of the service. */
export class Service {
  readonly #child: ChildProcess;
  #said = '';
  #look: () => void = () => {};

  constructor(words: readonly string[]) {
    this.#child = spawn(process.execPath, [serviceBundle, 'serve', ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk) => {
        this.#said += chunk;
        this.#look();
      });
    this.#child.on('exit', () => this.#look());
  }

  /** What it wrote so far. */
  get said(): string {
    return this.#said;
  }

  /** Itself, once it has said this. */
  async says(words: string): Promise<this> {
    const heard = new Promise<void>((resolve, reject) => {
      this.#look = () => {
        if (this.#said.includes(words)) resolve();
        else if (this.#child.exitCode !== null) reject(new Error(`the service ended:\n${this.#said}`));
      };
      this.#look();
    });
    await within(START_LIMIT_MS, `the service says ${words}`, heard);
    return this;
  }

  /** Resolves when it is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await within(END_LIMIT_MS, `the service ends\n${this.#said}`, exit);
  }
}

/** For `expect.poll`: rows of history are written a moment after their calls. */
export const SOON = { timeout: 5_000, interval: 200 };

/** The office of the tests as an operator serves it: data in a folder, a process beside Asterisk, or two of them. */
export class ServedOffice implements AsyncDisposable {
  readonly apiUrl: string;
  readonly #asterisk: RunningAsterisk;
  readonly #folder: string;
  readonly #port: number;
  readonly #services: Service[] = [];

  private constructor(asterisk: RunningAsterisk, folder: string, port: number) {
    this.#asterisk = asterisk;
    this.#folder = folder;
    this.#port = port;
    this.apiUrl = `http://127.0.0.1:${port}`;
  }

  /** Nothing is served yet. */
  static async prepare(asterisk: RunningAsterisk): Promise<ServedOffice> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-served-'));
    await writePlaceFile(join(folder, 'asterisk.json'), asterisk);
    const stores = await openStores({ kind: 'sqlite', folder: join(folder, 'data') });
    const credentials = settings.employees.map(async ({ id, login }) => {
      const credential = await makeCredential({ login, domain: DOMAIN }, PASSWORD, false, hashPassword);
      return [id, credential] as const;
    });
    await stores.companies.add(settings, new Map(await Promise.all(credentials)));
    await stores.close();
    return new ServedOffice(asterisk, folder, await freePort());
  }

  /** What a command of the operator's, `trunk list`, say, answers. */
  async operate(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
    const given = [serviceBundle, ...words, '--data', join(this.#folder, 'data')];
    const env = { ...process.env, ...environment };
    return (await promisify(execFile)(process.execPath, given, { env })).stdout;
  }

  /** Another process; it may not be the first. */
  spawn(...more: readonly string[]): Service {
    const data = ['--data', join(this.#folder, 'data'), '--port', String(this.#port)];
    const engine = ['--engine', 'asterisk', '--asterisk', join(this.#folder, 'asterisk.json')];
    const service = new Service([...data, ...engine, ...more]);
    this.#services.push(service);
    return service;
  }

  /** Resolves when it serves. */
  start(): Promise<Service> {
    return this.spawn().says('The PBX is open');
  }

  account(login: string, tone?: number): PhoneAccount {
    return { url: this.#asterisk.sipUrl, login, domain: DOMAIN, password: PASSWORD, patient: true, tone };
  }

  /** The newest of the history; of this employee alone, when one is named. */
  async history(employee?: string): Promise<readonly CallRecord[]> {
    const signedIn = await fetch(`${this.apiUrl}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'anna', password: PASSWORD }),
    });
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    const headers = { authorization: `Bearer ${accessToken}` };
    const ask = async (path: string): Promise<unknown> =>
      (await fetch(`${this.apiUrl}/v1/calls${path}`, { headers })).json();
    const { calls } = (await ask(employee === undefined ? '' : `?employee=${employee}`)) as {
      calls: readonly { id: string }[];
    };
    return Promise.all(calls.map(({ id }) => ask(`/${id}`) as Promise<CallRecord>));
  }

  /** What the services wrote, for whoever looks into a failure. */
  story(): string {
    return [...this.#services.map(({ said }) => said), this.#asterisk.log()].join('\n');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#services.map((service) => service.end('SIGKILL')));
    await this.#asterisk.endCalls();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
