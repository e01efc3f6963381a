import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDirectory } from '../paths.ts';

const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** True when the official download of this version failed within the last day. */
export async function recentlyFailed(version: string): Promise<boolean> {
  const memory = await readFile(memoryFile(), 'utf8').catch(() => '');
  const [failedVersion, failedAt] = memory.split(' ');
  const age = Date.now() - Number(failedAt);
  return failedVersion === version && age >= 0 && age < RETRY_AFTER_MS;
}

/** Remembers a failed download, so that the next starts do not wait for it again. */
export async function recordFailure(version: string): Promise<void> {
  await mkdir(dirname(memoryFile()), { recursive: true });
  await writeFile(memoryFile(), `${version} ${Date.now()}`);
}

/** Forgets the failure: the host answers again. */
export async function forgetFailure(): Promise<void> {
  await rm(memoryFile(), { force: true });
}

function memoryFile(): string {
  return join(cacheDirectory(), 'electron-download-failed');
}
