import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { executableIn } from './executable-path.ts';

/** The Electron that the user points at with ELECTRON_OVERRIDE_DIST_PATH, if they do. */
export async function chosenRuntime(): Promise<ElectronRuntime | undefined> {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!chosen) return undefined;
  const directory = resolve(chosen);
  const executable = executableIn(directory);
  if (!existsSync(executable)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${chosen}, but there is no ${executable}`);
  }
  return { executable, directory, version: await versionOf(directory), origin: 'chosen' };
}

async function versionOf(directory: string): Promise<string> {
  const text = await readFile(join(directory, 'version'), 'utf8').catch(() => 'unknown');
  return text.trim().replace(/^v/, '');
}
