import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type RunningOffice, startPbx } from '../../pbx/composition-root.ts';
import type { OfficeCredentials } from '../../pbx/contract/office.ts';
import type { RawAccount } from './raw-phone/raw-account.ts';
import { WireLog } from './wire-log.ts';

/** The demo office in the bench's own process, so that its clock and the wire's are one. */
export class BenchOffice implements AsyncDisposable {
  readonly wire: WireLog;
  readonly #pbx: RunningOffice;
  readonly #directory: string;

  private constructor(pbx: RunningOffice, wire: WireLog, directory: string) {
    this.#pbx = pbx;
    this.wire = wire;
    this.#directory = directory;
  }

  static async open(): Promise<BenchOffice> {
    const directory = await mkdtemp(join(tmpdir(), 'communicator-bench-'));
    const wire = new WireLog();
    const pbx = await startPbx({
      host: '127.0.0.1',
      port: 0,
      dataFolder: directory,
      demo: true,
      logger: pino({ level: 'silent' }),
      trace: wire.listener,
    });
    return new BenchOffice(pbx, wire, directory);
  }

  /** What a person types as the PBX's address. */
  get address(): string {
    return new URL(this.#pbx.apiUrl).host;
  }

  get sipUrl(): string {
    return this.#pbx.sipUrl;
  }

  person(extension: string): OfficeCredentials['people'][number] {
    const person = this.#pbx.credentials.people.find((one) => one.extension === extension);
    if (!person) throw new Error(`nobody has ${extension}`);
    return person;
  }

  account(extension: string): RawAccount {
    const { login, password } = this.person(extension);
    return { url: this.sipUrl, domain: this.#pbx.credentials.sip.domain, login, password };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pbx.close();
    await rm(this.#directory, { recursive: true, force: true });
  }
}
