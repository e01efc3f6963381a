import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleDirectory, repositoryRoot } from '../paths.ts';
import { say, withProgress } from '../progress.ts';
import { sourcesFingerprint } from './fingerprint.ts';
import type { BundleTarget } from './targets.ts';

const FINGERPRINT_FILE = '.fingerprint';

/**
 * Brings `out/app` up to date with the sources. Without a change it only compares modification
 * times. The new bundle replaces the old one in a single step, so an app that is just starting
 * never sees half of it.
 */
export async function bundle(): Promise<void> {
  const fingerprint = await sourcesFingerprint();
  if (fingerprint === (await lastFingerprint())) return;
  await withProgress('Bundling', async () => {
    const workshop = `${bundleDirectory}-${process.pid}`;
    try {
      await buildAll(workshop);
      await writeFile(join(workshop, FINGERPRINT_FILE), fingerprint);
      await replace(bundleDirectory, workshop);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
}

async function lastFingerprint(): Promise<string> {
  return readFile(join(bundleDirectory, FINGERPRINT_FILE), 'utf8').catch(() => '');
}

/** Vite is loaded only here: an unchanged bundle must not cost its start-up time. */
async function buildAll(directory: string): Promise<void> {
  const { bundleTargets } = await import('./targets.ts');
  const { build } = await import('vite');
  await mkdir(directory, { recursive: true });
  for (const target of bundleTargets) {
    if (isComplete(target)) await build(target.configure(directory));
  }
}

function isComplete(target: BundleTarget): boolean {
  const missing = target.sources.filter((source) => !existsSync(join(repositoryRoot, source)));
  if (missing.length > 0) say(`Not bundled yet: ${target.name} (no ${missing.join(', ')})`);
  return missing.length === 0;
}

async function replace(directory: string, replacement: string): Promise<void> {
  const retired = `${replacement}-retired`;
  await mkdir(dirname(directory), { recursive: true });
  if (existsSync(directory)) await rename(directory, retired);
  await rename(replacement, directory);
  await rm(retired, { recursive: true, force: true });
}
