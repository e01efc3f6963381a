import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleDirectory } from '../../../build/paths.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const PAGES = ['sign-in.html', 'index.html'];

/** What a page must load and run before it shows anything: its scripts and all they import at once. */
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

/** Kilobytes (1024). */
async function gzippedScripts(directory: string, page: string): Promise<number> {
  const html = await readFile(join(directory, page), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(join(directory, file));
    bytes += gzipSync(code).length;
    waiting.push(...staticImports(code.toString()).map((name) => join(file, '..', name)));
  }
  return bytes / 1024;
}

function staticImports(code: string): readonly string[] {
  return [...code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}
