import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputDirectory } from '../../build/paths.ts';
import { bundleScript } from './bundle-script.ts';

let bundled: Promise<string> | undefined;

/** JsSIP alone as one script that sets `window.JsSIP`; made once and kept in out/cache. Returns its path. */
export function jssipBundle(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const file = join(outputDirectory, 'cache', 'jssip', 'jssip.js');
  if (!existsSync(file)) await bundleScript(fileURLToPath(import.meta.resolve('jssip')), file, 'JsSIP');
  return file;
}
