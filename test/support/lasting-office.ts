import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { demoOffice } from '../../pbx/company/demo-office.ts';
import { type RunningPbx, startPbx } from '../../pbx/composition-root.ts';
import { createDemoPasswords } from '../../pbx/demo-people.ts';
import { freePort } from './free-port.ts';

/** An office in this process that can be closed and opened again, at the same address, with the same people. */
export class LastingOffice implements AsyncDisposable {
  readonly address: string;
  readonly #port: number;
  readonly #dataFolder: string;
  readonly #passwords = createDemoPasswords(demoOffice);
  #pbx: RunningPbx | undefined;

  private constructor(port: number, dataFolder: string) {
    this.address = `127.0.0.1:${port}`;
    this.#port = port;
    this.#dataFolder = dataFolder;
  }

  static async start(): Promise<LastingOffice> {
    const office = new LastingOffice(await freePort(), await mkdtemp(join(tmpdir(), 'communicator-office-')));
    await office.open();
    return office;
  }

  /** The login and password of an employee, by login. */
  credentials(login: string): { readonly login: string; readonly password: string } {
    const password = this.#passwords.get(login);
    if (password === undefined) throw new Error(`nobody is called ${login}`);
    return { login, password };
  }

  async open(): Promise<void> {
    this.#pbx = await startPbx({
      host: '127.0.0.1',
      port: this.#port,
      dataFolder: this.#dataFolder,
      demo: true,
      logger: pino({ level: 'silent' }),
      passwords: this.#passwords,
    });
  }

  async close(): Promise<void> {
    await this.#pbx?.close();
    this.#pbx = undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    await rm(this.#dataFolder, { recursive: true, force: true });
  }
}
