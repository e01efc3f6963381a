import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const PARENT_DEATH_GUARD = '/usr/bin/setpriv';
const PATIENCE_MS = 3_000;

/**
 * Starts a helper process (a display, a message bus) that lives no longer than this one. It has a
 * process group of its own, so that Ctrl+C in a terminal ends the app before what the app stands on.
 */
export function startCompanion(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const [command, ...rest] = existsSync(PARENT_DEATH_GUARD)
    ? [PARENT_DEATH_GUARD, '--pdeathsig', 'TERM', program, ...args]
    : [program, ...args];
  const child = spawn(command as string, rest, { ...options, detached: true });
  const end = () => child.kill('SIGTERM');
  process.on('exit', end);
  child.on('exit', () => process.off('exit', end));
  return child;
}

/** Ends a companion, first politely; resolves when it is gone. */
export async function endCompanion(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(lastResort);
}

/** The first line that a companion writes to one of its pipes; rejects when it ends or stays silent. */
export function firstLine(child: ChildProcess, descriptor: number, limitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`${child.spawnfile} says nothing`)), limitMs);
    let text = '';
    child.stdio[descriptor]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.includes('\n')) return;
      clearTimeout(limit);
      resolve(text.slice(0, text.indexOf('\n')));
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
  });
}
