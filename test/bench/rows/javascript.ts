import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleDirectory } from '../../../build/paths.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const PAGES = ['sign-in.html', 'index.html'];

const LANGUAGES = ['ru', 'en'];

/** What a page must load and run before it shows anything: its scripts, all they import at once, and one language. */
export const javascript: Measurement = {
  ids: ['javascript'],
  async measure() {
    const samples = await Promise.all(
      PAGES.map((page) => gzippedScripts(join(bundleDirectory, 'renderer'), page)),
    );
    return [
      summarise({
        id: 'javascript',
        what: 'JavaScript before first paint, gzip (p95: the larger page)',
        unit: 'KB',
        target: { p95: 200 },
        samples,
      }),
    ];
  },
};

/** Kilobytes (1024), with the language that is the larger for this page. */
async function gzippedScripts(directory: string, page: string): Promise<number> {
  const html = await readFile(join(directory, page), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const files = await readdir(join(directory, 'assets'));
  const sizes = LANGUAGES.map((language) =>
    gzipped(directory, [...scripts, join('assets', languageFile(files, language))]),
  );
  return Math.max(...(await Promise.all(sizes))) / 1024;
}

/** The chunk of `renderer/i18n/ru/ru.ts` or its like. */
function languageFile(files: readonly string[], language: string): string {
  const found = files.filter((file) => file.startsWith(`${language}-`) && file.endsWith('.js'));
  if (found.length !== 1 || !found[0])
    throw new Error(`Not one chunk with the texts of ${language}: ${found}`);
  return found[0];
}

/** Bytes of the scripts and of all that they import at once. */
async function gzipped(directory: string, scripts: readonly string[]): Promise<number> {
  const waiting = [...scripts];
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(join(directory, file));
    bytes += gzipSync(code).length;
    waiting.push(...staticImports(code.toString()).map((name) => join(file, '..', name)));
  }
  return bytes;
}

function staticImports(code: string): readonly string[] {
  return [...code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}
