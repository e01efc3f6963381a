import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../support/free-port.ts';
import { goertzel } from '../../../support/goertzel.ts';

const BARESIP = 'baresip';
const MODULES = '/usr/lib/baresip/modules';
/** Of G.711. */
const SAMPLE_RATE = 8_000;
const LISTENED_S = 0.5;
/** Power of a sine whose amplitude is a fiftieth of full scale. */
const AUDIBLE = 1e-4;
const LOOK_MS = 50;
/** It says good-bye to the PBX. */
const END_LIMIT_MS = 3_000;

export interface DeskPhoneAccount {
  readonly login: string;
  readonly domain: string;
  readonly password: string;
  readonly port: number;
  readonly transport: 'udp' | 'tcp' | 'tls';
  /** Hz: what is spoken into it. */
  readonly tone: number;
  /** It subscribes to its messages. Not by UDP, where baresip 1.0 asks again and again without waiting. */
  readonly messages?: boolean;
}

interface PhoneEvent {
  readonly type: string;
  readonly peeruri?: string;
  readonly param?: string;
}

/** A telephone on a desk: baresip, whose ear is a file. */
export class DeskPhone implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #folder: string;
  readonly #output: () => string;
  readonly #events: PhoneEvent[] = [];
  /** Hz, of those that it was asked for. */
  heardLast: readonly number[] = [];
  #unread = '';
  #isCalling = false;
  #waiting: (() => void)[] = [];

  private constructor(process: ChildProcess, socket: Socket, folder: string, output: () => string) {
    this.#process = process;
    this.#socket = socket;
    this.#folder = folder;
    this.#output = output;
    socket.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  static async open(account: DeskPhoneAccount): Promise<DeskPhone> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-desk-phone-'));
    const control = await freePort();
    await writeFile(join(folder, 'config'), configuration(folder, control, account));
    await writeFile(join(folder, 'accounts'), accountLine(account));
    const child = spawn(BARESIP, ['-f', folder, '-s'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const socket = await reached(control);
    return new DeskPhone(child, socket, folder, () => output);
  }

  /** The first event of this kind that nobody has asked for yet. */
  async event(type: string): Promise<PhoneEvent> {
    for (;;) {
      const found = this.#events.findIndex((event) => event.type === type);
      if (found >= 0) return this.#events.splice(found, 1)[0] as PhoneEvent;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** A command of baresip's menu, `dial` or `accept`, say. */
  do(command: string, params = ''): void {
    if (command === 'dial') this.#isCalling = true;
    const text = JSON.stringify({ command, params });
    this.#socket.write(`${Buffer.byteLength(text)}:${text},`);
  }

  /** Of these Hz it hears just those. */
  async hearsOf(all: readonly number[], wanted: readonly number[]): Promise<void> {
    for (;;) {
      const heard = await this.#heard();
      this.heardLast = all.filter((hertz) => goertzel(heard, coefficient(hertz)) > AUDIBLE);
      if (heard.length > 0 && String(this.heardLast) === String(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  /** Ends its call, and forgets all that happened. It stays registered. */
  async reset(): Promise<void> {
    if (this.#isCalling) {
      this.do('hangup');
      while (this.#isCalling) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#events.length = 0;
    for (const name of await readdir(this.#folder))
      if (name.endsWith('-dec.wav')) await rm(join(this.#folder, name));
  }

  /** What happened, for whoever looks into a failure. */
  story(): string {
    return `${this.#output()}\n${this.#events.map((event) => JSON.stringify(event)).join('\n')}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#process, 'close');
    const impatient = setTimeout(() => this.#process.kill('SIGKILL'), END_LIMIT_MS);
    this.do('quit');
    await closed;
    clearTimeout(impatient);
    this.#socket.destroy();
    await rm(this.#folder, { recursive: true });
  }

  /** The newest half second, of the newest call. */
  async #heard(): Promise<Float32Array> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('-dec.wav')).sort();
    const newest = names.at(-1);
    if (newest === undefined) return new Float32Array();
    const samples = LISTENED_S * SAMPLE_RATE;
    const file = await readFile(join(this.#folder, newest));
    if (file.length < samples * 2 + 44) return new Float32Array();
    const pcm = file.subarray(file.length - samples * 2);
    return Float32Array.from({ length: samples }, (_, index) => pcm.readInt16LE(index * 2) / 0x8000);
  }

  #note(event: PhoneEvent): void {
    this.#events.push(event);
    if (event.type === 'CALL_INCOMING') this.#isCalling = true;
    if (event.type === 'CALL_CLOSED') this.#isCalling = false;
  }

  /** Netstrings: `12:{"event":1…},` */
  #read(text: string): void {
    this.#unread += text;
    for (;;) {
      const colon = this.#unread.indexOf(':');
      const bytes = Buffer.from(this.#unread.slice(colon + 1));
      const length = Number(this.#unread.slice(0, colon));
      if (colon < 0 || bytes.length <= length) return;
      const told = JSON.parse(bytes.subarray(0, length).toString()) as PhoneEvent & { event?: boolean };
      this.#unread = bytes.subarray(length + 1).toString();
      if (told.event) this.#note(told);
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }
}

const coefficient = (hertz: number): number => 2 * Math.cos((2 * Math.PI * hertz) / SAMPLE_RATE);

/** Its door opens a moment after its start. */
async function reached(port: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    if (connected) return socket;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const configuration = (folder: string, control: number, { tone, messages }: DeskPhoneAccount): string => `
module_path ${MODULES}
sip_listen 127.0.0.1:0
sip_certificate
audio_source ausine,${tone}
audio_player aufile,${join(folder, 'ear.wav')}
audio_alert aufile,${join(folder, 'bell.wav')}
ausrc_srate 48000
auplay_srate 48000
ausrc_channels 2
auplay_channels 1
ctrl_tcp_listen 127.0.0.1:${control}
snd_path ${folder}
call_local_timeout 120
module g711.so
module srtp.so
module ausine.so
module aufile.so
module sndfile.so
module_tmp uuid.so
module_tmp account.so
module_app ctrl_tcp.so
module_app menu.so
${messages ? 'module_app mwi.so' : ''}
`;

const accountLine = ({ login, domain, password, port, transport }: DeskPhoneAccount): string =>
  `<sip:${login}@${domain};transport=${transport}>;auth_user=${login};auth_pass="${password}";` +
  `outbound="sip:127.0.0.1:${port};transport=${transport}";regint=300;audio_codecs=PCMA;` +
  `${transport === 'tls' ? 'mediaenc=srtp-mand;' : ''}\n`;
