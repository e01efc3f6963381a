import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { endCompanion, firstLine, startCompanion } from '../../build/companion.ts';
import { runOrThrow } from '../../build/run.ts';
import type { Sound } from './sound.ts';

const SAMPLE_RATE = 48_000;
const START_LIMIT_MS = 10_000;
/** How both recorder and player want to see sound. */
const FORMAT = ['--raw', '--format=s16le', '--channels=1', `--rate=${SAMPLE_RATE}`, '--latency-msec=50'];

/**
 * A sound server of one test, with null sinks for devices: nothing of the machine's own is touched, and nothing of
 * it is left. The first device plugged in should be the one that the system takes by default.
 */
export class PulseAudio implements AsyncDisposable {
  /** For programs that shall use it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #daemon: ChildProcess;
  readonly #players: ChildProcess[] = [];

  private constructor(folder: string, daemon: ChildProcess) {
    this.#folder = folder;
    this.#daemon = daemon;
    // A server that is named is never started by a client, should it be gone.
    this.environment = { PULSE_SERVER: `unix:${folder}/native`, PULSE_RUNTIME_PATH: folder };
  }

  static async start(): Promise<PulseAudio> {
    const folder = await mkdtemp(join(tmpdir(), 'pulse-'));
    const own = { HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder };
    const daemon = startCompanion(
      'pulseaudio',
      [
        '-n',
        '--daemonize=no',
        '--exit-idle-time=-1',
        '--use-pid-file=no',
        '--disable-shm=yes',
        '--realtime=no',
        '--high-priority=no',
        '--log-level=info',
        `--load=module-native-protocol-unix socket=${folder}/native auth-anonymous=1`,
        '--load=module-always-sink',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, ...own } },
    );
    await firstLine(daemon, 2, START_LIMIT_MS);
    const pulse = new PulseAudio(folder, daemon);
    await pulse.#answers();
    return pulse;
  }

  /** Plugs in a loudspeaker; returns what plugs it out. */
  speaker(name: string): Promise<() => Promise<unknown>> {
    return this.#load('module-null-sink', `sink_name=${name}`, `sink_properties=device.description=${name}`);
  }

  /** Plugs in a microphone that hears what is played to the speaker of that name; returns what plugs it out. */
  microphone(name: string, hears: string): Promise<() => Promise<unknown>> {
    return this.#load(
      'module-remap-source',
      `master=${hears}.monitor`,
      `source_name=${name}`,
      `source_properties=device.description=${name}`,
    );
  }

  /** What the system gives to who wants no device in particular. */
  async makeDefault(speaker: string, microphone: string): Promise<void> {
    await this.#pactl('set-default-sink', speaker);
    await this.#pactl('set-default-source', microphone);
  }

  /** Plays a sound (at 48 kHz) over and over to a speaker; returns what ends it. */
  play(speaker: string, { samples }: Sound): () => void {
    const pcm = Buffer.alloc(samples.length * 2);
    for (const [index, sample] of samples.entries())
      pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * 2);
    const player = this.#client('pacat', [`--device=${speaker}`, ...FORMAT], ['pipe', 'ignore', 'ignore']);
    this.#players.push(player);
    if (player.stdin) void pipeline(Readable.from(forever(pcm)), player.stdin).catch(() => undefined);
    return () => player.kill('SIGKILL');
  }

  /** What a loudspeaker plays in the next seconds. */
  async record(speaker: string, seconds: number): Promise<Sound> {
    const recorder = this.#client(
      'parec',
      [`--device=${speaker}.monitor`, ...FORMAT],
      ['ignore', 'pipe', 'ignore'],
    );
    const gone = once(recorder, 'exit');
    const wanted = Math.round(seconds * SAMPLE_RATE) * 2;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of recorder.stdout as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= wanted) break;
    }
    recorder.kill();
    await gone;
    if (length < wanted) throw new Error(`the recorder of ${speaker} ended early`);
    const bytes = Buffer.concat(chunks);
    const samples = Float32Array.from(
      { length: wanted >> 1 },
      (_, index) => bytes.readInt16LE(index * 2) / 32_768,
    );
    return { sampleRate: SAMPLE_RATE, samples };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const player of this.#players) player.kill('SIGKILL');
    await endCompanion(this.#daemon);
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #load(...module: readonly string[]): Promise<() => Promise<unknown>> {
    const id = (await this.#pactl('load-module', ...module)).trim();
    return () => this.#pactl('unload-module', id);
  }

  #pactl(...command: readonly string[]): Promise<string> {
    return runOrThrow('pactl', command, { env: { ...process.env, ...this.environment } });
  }

  #client(program: string, args: readonly string[], stdio: ('ignore' | 'pipe')[]): ChildProcess {
    return spawn(program, args, { stdio, env: { ...process.env, ...this.environment } });
  }

  /** The daemon writes its first line before its socket is there. */
  async #answers(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    for (;;) {
      try {
        await this.#pactl('info');
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }
}

function* forever(pcm: Buffer): Generator<Buffer> {
  for (;;) yield pcm;
}
