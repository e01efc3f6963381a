import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestSecret } from '../../../pbx/auth/digest-secret.ts';
import { hashPassword } from '../../../pbx/auth/password-hash.ts';
import { newCompany } from '../../../pbx/company/new-company.ts';
import { newEmployee } from '../../../pbx/company/new-employee.ts';
import { openStores } from '../../../pbx/store/open-stores.ts';
import { DOMAIN, PASSWORD } from '../../conformance/embedded/support/test-office.ts';
import { PbxProcess } from '../../support/pbx-process.ts';

const ADMINISTRATOR = { id: 'anna', name: 'Анна Соколова', login: 'anna', extension: '100' };
const LAMPS = 500;
const WATCHERS = 100;

/** A colleague whose lamp others watch. */
export interface LampOwner {
  readonly login: string;
  readonly name: string;
  readonly extension: string;
}

const owners = (kind: string, first: number, count: number): readonly LampOwner[] =>
  Array.from({ length: count }, (_, index) => ({
    login: `${kind}${first + index}`,
    name: `Сотрудник ${first + index}`,
    extension: String(first + index),
  }));
const lamps = owners('lamp', 1001, LAMPS);
const watchers = owners('watcher', 3001, WATCHERS);

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
    await foundCompany(folder);
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

async function foundCompany(folder: string): Promise<void> {
  const started = newCompany({
    id: 'large',
    domain: DOMAIN,
    name: 'Большая',
    salesDepartment: 'sales',
    administrator: ADMINISTRATOR,
  });
  const others = [...lamps, ...watchers].map((one) => newEmployee(started, { id: one.login, ...one }));
  const employees = [...started.employees, ...others];
  const passwordHash = await hashPassword(PASSWORD);
  const credentials = employees.map(({ id, login }) => {
    const digest = digestSecret(login, DOMAIN, PASSWORD);
    return [id, { passwordHash, digest, temporary: false }] as const;
  });
  const stores = await openStores({ kind: 'sqlite', folder });
  await stores.companies.add({ ...started, employees }, new Map(credentials));
  await stores.close();
}
