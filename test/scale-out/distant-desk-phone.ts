import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { within } from '../support/within.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';
import type { Person } from './distant-phones.ts';

const REGISTERED = /200 OK .*binding/;
const SOON_MS = 15_000;

/** A telephone on a desk, at the phones' computer: baresip, which takes every call and says a tone. */
export class DistantDeskPhone implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(process: ChildProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
  }

  /** Resolves when it is registered, over TCP. */
  static async open(network: ClusterNetwork, person: Person): Promise<DistantDeskPhone> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-desk-'));
    await writeFile(join(folder, 'config'), configuration(folder, person.tone));
    await writeFile(join(folder, 'accounts'), account(person));
    const [program, ...words] = network.on('phones');
    const child = spawn(program, [...words, 'baresip', '-f', folder, '-s'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const phone = new DistantDeskPhone(child, folder);
    let said = '';
    const isRegistered = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => {
          said += String(text);
          if (REGISTERED.test(said)) resolve();
        });
    });
    try {
      await within(SOON_MS, 'the desk phone registers', isRegistered);
    } catch (error) {
      await phone[Symbol.asyncDispose]();
      throw new Error(`${String(error)}\n${said.slice(-2_000)}`);
    }
    return phone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#process, 'close');
    this.#process.kill('SIGKILL');
    await closed;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const configuration = (folder: string, tone: number): string => `
module_path /usr/lib/baresip/modules
sip_listen ${ADDRESSES.phones}:0
audio_source ausine,${tone}
audio_player aufile,${join(folder, 'ear.wav')}
audio_alert aufile,${join(folder, 'bell.wav')}
ausrc_srate 48000
auplay_srate 48000
ausrc_channels 2
auplay_channels 1
module g711.so
module ausine.so
module aufile.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
`;

const account = ({ login, domain, password }: Person): string =>
  `<sip:${login}@desk.${domain};transport=tcp>;auth_user=${login};auth_pass="${password}";answermode=auto;` +
  `outbound="sip:${ADDRESSES.front}:5060;transport=tcp";regint=300;audio_codecs=PCMA\n`;
