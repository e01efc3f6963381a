import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endCompanion, firstLine, startCompanion } from '../../build/companion.ts';
import { runOrThrow } from '../../build/run.ts';
import type { Sound } from './sound.ts';

const SAMPLE_RATE = 48_000;

/** A sound server of one test, with null sinks for devices: nothing of the machine's own is touched. */
export class PulseAudio implements AsyncDisposable {
  /** For programs that shall use it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #daemon: ReturnType<typeof startCompanion>;

  private constructor(folder: string, daemon: ReturnType<typeof startCompanion>) {
    this.#folder = folder;
    this.#daemon = daemon;
    this.environment = { PULSE_SERVER: `unix:${folder}/native`, PULSE_COOKIE: `${folder}/cookie` };
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
        '--log-level=info',
        `--load=module-native-protocol-unix socket=${folder}/native auth-anonymous=1`,
        '--load=module-rescue-streams',
        '--load=module-always-sink',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, ...own } },
    );
    await firstLine(daemon, 2, 10_000);
    const pulse = new PulseAudio(folder, daemon);
    await pulse.#answers();
    return pulse;
  }

  /** Plugs in a loudspeaker; returns what plugs it out. */
  speaker(name: string): Promise<() => Promise<unknown>> {
    return this.#load('module-null-sink', `sink_name=${name}`, `sink_properties=device.description=${name}`);
  }

  /** Plugs in a microphone that hears what is played to the speaker of that name. */
  microphone(name: string, hears: string): Promise<() => Promise<unknown>> {
    return this.#load(
      'module-remap-source',
      `master=${hears}.monitor`,
      `source_name=${name}`,
      `source_properties=device.description=${name}`,
    );
  }

  /** What a loudspeaker plays in the next seconds. */
  async record(speaker: string, seconds: number): Promise<Sound> {
    const recorder = spawn(
      'parec',
      [`--device=${speaker}.monitor`, '--format=s16le', '--channels=1', `--rate=${SAMPLE_RATE}`, '--raw'],
      { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...this.environment } },
    );
    const wanted = Math.round(seconds * SAMPLE_RATE) * 2;
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of recorder.stdout as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= wanted) break;
    }
    recorder.kill();
    if (recorder.exitCode === null && recorder.signalCode === null) await once(recorder, 'exit');
    const bytes = Buffer.concat(chunks);
    const samples = Float32Array.from(
      { length: Math.min(wanted, length) >> 1 },
      (_, index) => bytes.readInt16LE(index * 2) / 32_768,
    );
    return { sampleRate: SAMPLE_RATE, samples };
  }

  async [Symbol.asyncDispose](): Promise<void> {
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

  /** The daemon writes its first line before its socket is there. */
  async #answers(): Promise<void> {
    const deadline = Date.now() + 10_000;
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
