import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';

const INPUTS = [
  'main',
  'preload',
  'renderer',
  'pbx',
  'assets',
  'build/bundle',
  'package.json',
  'package-lock.json',
];
const IGNORED = /\.(test\.tsx?|md)$/;

/** A digest over path, size and modification time of everything a bundle is made from. */
export async function sourcesFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of await filesUnder(input)) hash.update(await stampOf(file));
  }
  return hash.digest('hex');
}

async function filesUnder(input: string): Promise<string[]> {
  const path = join(repositoryRoot, input);
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !IGNORED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  return `${file}\0${size}\0${mtimeMs}\n`;
}
