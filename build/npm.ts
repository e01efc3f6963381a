import type { SpawnOptions } from 'node:child_process';
import { type Finished, run, runOrThrow } from './run.ts';

/** Runs npm with its ordinary configuration. */
export function npm(args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  const [program, ...first] = npmCommand();
  return run(program, [...first, ...args], options);
}

/** As `npm`, but a non-zero exit code is an error. Resolves with the output. */
export function npmOrThrow(args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const [program, ...first] = npmCommand();
  return runOrThrow(program, [...first, ...args], options);
}

/** Inside an npm script the same npm is used again; npm_execpath names its entry file. */
function npmCommand(): [string, ...string[]] {
  const entry = process.env.npm_execpath;
  return entry ? [process.execPath, entry] : ['npm'];
}
