import { basename, dirname } from 'node:path';
import { build } from 'vite';
import { repositoryRoot } from '../../build/paths.ts';

/** Bundles the module `entry` into `file`, a plain script that leaves its exports in `window[name]`. */
export async function bundleScript(entry: string, file: string, name: string): Promise<void> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: dirname(file),
      emptyOutDir: true,
      lib: { entry, formats: ['iife'], name, fileName: () => basename(file) },
    },
  });
}
