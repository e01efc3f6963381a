import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMAIN, PASSWORD } from '../../conformance/embedded/support/test-office.ts';
import { PbxProcess } from '../../support/pbx-process.ts';
import { ADMINISTRATOR, colleagues, foundCompany } from '../found-company.ts';

const LAMPS = 500;
const WATCHERS = 100;

const lamps = colleagues('lamp', 1001, LAMPS);
const watchers = colleagues('watcher', 3001, WATCHERS);

/** A PBX, as a process of its own, of a company with 500 lamps and 100 who watch them. Everybody has one password. */
export class LargeOffice implements AsyncDisposable {
  readonly pbx: PbxProcess;
  readonly lamps = lamps;
  readonly watchers = watchers;
  readonly #folder: string;

  private constructor(pbx: PbxProcess, folder: string) {
    this.pbx = pbx;
    this.#folder = folder;
  }

  static async open(): Promise<LargeOffice> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-bench-lamps-'));
    await foundCompany(folder, [...lamps, ...watchers]);
    return new LargeOffice(await PbxProcess.start({ args: ['--data', folder] }), folder);
  }

  get sipUrl(): string {
    return this.pbx.credentials.sip.url;
  }

  get apiUrl(): string {
    return this.pbx.credentials.api.url;
  }

  /** What the administrator types to sign in. */
  get administrator() {
    return { address: this.pbx.address, login: `${ADMINISTRATOR.login}@${DOMAIN}`, password: PASSWORD };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pbx[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
