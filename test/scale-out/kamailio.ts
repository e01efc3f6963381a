import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../build/paths.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';

const CONFIGURATION = join(repositoryRoot, 'pbx', 'service-unit', 'kamailio.cfg');

/** Kamailio with the configuration that operators are given. */
export class Kamailio implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #folder: string;
  /** Its certificate and key in one file. */
  readonly pem: string;
  #log = '';

  private constructor(child: ChildProcess, folder: string, pem: string) {
    this.#child = child;
    this.#folder = folder;
    this.pem = pem;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.#log += String(text);
      });
  }

  /** @param database as Kamailio writes it; its tables are there */
  static async start(network: ClusterNetwork, database: string): Promise<Kamailio> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-kamailio-'));
    const [key, certificate] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')];
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    const subject = ['-subj', `/CN=${ADDRESSES.front}`, '-days', '2', '-keyout', key, '-out', certificate];
    await promisify(execFile)('openssl', [...request, ...subject]);
    const pem = join(folder, 'both.pem');
    await writeFile(pem, `${await readFile(certificate, 'utf8')}${await readFile(key, 'utf8')}`);
    const settings = { FRONT_ADDRESS: ADDRESSES.front, DATABASE: database, CERTIFICATES: folder };
    let configuration = await readFile(CONFIGURATION, 'utf8');
    for (const [name, value] of Object.entries(settings))
      configuration = configuration.replace(new RegExp(`(substdef "!${name}!)[^!]*`), `$1${value}`);
    const file = join(folder, 'kamailio.cfg');
    await writeFile(file, configuration);
    const [program, ...words] = network.on('front');
    const kamailio = ['kamailio', '-DD', '-E', '-f', file, '-w', folder, '-Y', folder];
    const guarded = ['--pdeathsig', 'TERM', '--', program, ...words, ...kamailio];
    const child = spawn('setpriv', guarded, { stdio: ['ignore', 'pipe', 'pipe'] });
    return new Kamailio(child, folder, pem);
  }

  get log(): string {
    return this.#log;
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
