import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../../build/paths.ts';
import { within } from '../../support/within.ts';

const SCENARIOS = join(repositoryRoot, 'test', 'bench', 'asterisk');
const LOOPBACK = '127.0.0.1';
/** Two seconds of G.711 (µ-law), over and over; which sound is no matter. */
const SPEECH = Buffer.alloc(16_000, 0x55);
/** What a run may take beyond its calls. */
const PATIENCE_MS = 60_000;
/** Before that a caller goes on waiting (RFC 3261 timer B). */
const ANSWER_LIMIT_MS = 32_000;

/** Why SIPp cannot be started here, and what to do about it; undefined when it can. */
export function whyNoSipp(): string | undefined {
  if (existsSync('/usr/bin/sipp')) return undefined;
  return 'calls are made by SIPp, which is missing: sudo apt-get install --yes sip-tester';
}

/** One line of what SIPp fills its scenario with: fields in their order. */
export type SippLine = readonly string[];

export interface SippRun {
  /** `caller`, or `registering`: a file beside this one. */
  readonly scenario: 'caller' | 'registering';
  /** Of Asterisk, and its own; left out: any. */
  readonly port: number;
  readonly ownPort?: number;
  /** What stands for `[domain]` and other words of the scenario. */
  readonly words: Readonly<Record<string, string>>;
  readonly lines: readonly SippLine[];
  /** How many, how many a second, and how long each of them talks. */
  readonly calls: number;
  readonly rate: number;
  readonly talkMs?: number;
}

export interface SippOutcome {
  /** All that did not come off. */
  readonly failed: number;
  /** Those of them that were told so by a SIP response. The others had no answer, or their talk broke off. */
  readonly refused: number;
  /** Authenticated INVITE → 180, of every call, ms. */
  readonly ringingMs: readonly number[];
}

/** Makes calls, or registers, to the Asterisk at that port of loopback; rejects when SIPp cannot run. */
export async function runSipp(run: SippRun): Promise<SippOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'communicator-sipp-'));
  try {
    const lines = join(folder, 'lines.csv');
    await writeFile(lines, ['SEQUENTIAL', ...run.lines.map((line) => line.join(';')), ''].join('\n'));
    await writeFile(join(folder, 'speech.ul'), SPEECH);
    const words = Object.entries(run.words).flatMap(([word, value]) => ['-key', word, value]);
    const child = spawn(
      'sipp',
      [
        `${LOOPBACK}:${run.port}`,
        ...['-sf', join(SCENARIOS, `${run.scenario}.xml`), '-inf', lines, '-i', LOOPBACK, '-mi', LOOPBACK],
        ...['-m', String(run.calls), '-r', String(run.rate), '-l', '5000', '-d', String(run.talkMs ?? 0)],
        ...[
          '-recv_timeout',
          String(ANSWER_LIMIT_MS),
          '-nostdin',
          '-aa',
          '-trace_rtt',
          '-rtt_freq',
          '1',
          '-trace_stat',
        ],
        ...(run.ownPort === undefined ? [] : ['-p', String(run.ownPort)]),
        ...words,
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr?.on('data', (text) => (said += text));
    const limit = (run.calls / run.rate) * 1000 + (run.talkMs ?? 0) + PATIENCE_MS;
    try {
      await within(limit, `SIPp ends\n${said}`, once(child, 'exit'));
    } finally {
      child.kill('SIGKILL');
    }
    return await outcome(folder, run.scenario, said);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outcome(folder: string, scenario: string, said: string): Promise<SippOutcome> {
  const files = await readdir(folder);
  const read = async (end: string): Promise<readonly string[][]> => {
    const name = files.find((file) => file.startsWith(scenario) && file.endsWith(end));
    if (name === undefined) throw new Error(`SIPp wrote nothing: ${said}`);
    return (await readFile(join(folder, name), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
  };
  const statistics = await read('_.csv');
  const [names, last] = [statistics[0] ?? [], statistics.at(-1) ?? []];
  const count = (name: string): number => Number(last[names.indexOf(name)]);
  const refused = count('GenericCounter1(C)');
  const times = await read('_rtt.csv').catch(() => []);
  return {
    failed: count('FailedCall(C)') + refused,
    refused,
    ringingMs: times.slice(1).map((line) => Number(line[1])),
  };
}

/** Desk phones at one port that ring at once, answer at once, and give back what they hear. */
export async function answeringSipp(port: number): Promise<ChildProcess> {
  const child = spawn(
    'sipp',
    ['-sn', 'uas', '-i', LOOPBACK, '-mi', LOOPBACK, '-p', String(port), '-rtp_echo', '-aa', '-nostdin'],
    { stdio: 'ignore' },
  );
  await once(child, 'spawn');
  return child;
}
