import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export interface Finished {
  /** Exit code; 1 for a child that was ended by a signal. */
  readonly code: number;
  /** What the child wrote to stdout and stderr, when they were not inherited. */
  readonly output: string;
}

const TERMINATED = 143;

/** Runs a program to its end and reports how it ended. Rejects only when it could not be started. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
    endTogether(child);
  });
}

/** As `run`, but a non-zero exit code is an error that carries the end of the output. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} ended with ${code}\n${output.slice(-2000)}`);
  return output;
}

/** When we are told to end, the child is told first; then nothing more is started. */
function endTogether(child: ChildProcess): void {
  const end = () => {
    child.once('close', () => process.exit(TERMINATED));
    child.kill('SIGTERM');
  };
  process.on('SIGTERM', end);
  child.on('close', () => process.off('SIGTERM', end));
}
