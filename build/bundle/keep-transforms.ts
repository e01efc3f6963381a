import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Rolldown } from 'vite';
import { outputDirectory, repositoryRoot } from '../paths.ts';

const FOLDER = join(outputDirectory, 'cache', 'transforms');

/**
 * The plugin, which does not do again what it did once, in whatever bundle: what it made of a module lies on disk,
 * under a name that the module's text, its path and every package's version go into.
 */
export async function keepTransforms(making: Promise<Rolldown.Plugin>): Promise<Rolldown.Plugin> {
  const plugin = await making;
  const { transform } = plugin;
  if (typeof transform !== 'object') throw new Error(`${plugin.name} transforms in an unknown way`);
  const { handler } = transform;
  const packages = readFileSync(join(repositoryRoot, 'package-lock.json'));
  await mkdir(FOLDER, { recursive: true });

  transform.handler = async function (code, id, options) {
    const hash = createHash('sha256').update(packages).update(relative(repositoryRoot, id)).update('\0');
    const file = join(FOLDER, `${hash.update(code).digest('hex')}.json`);
    const kept = await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept);
    const made = await handler.call(this, code, id, options);
    if (made) await writeWhole(file, JSON.stringify(made));
    return made;
  };
  return plugin;
}

/** Several bundles may be made at once. */
async function writeWhole(file: string, content: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
