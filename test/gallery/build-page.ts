import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { pagePlugins } from '../../build/bundle/page-plugins.ts';
import { SPOKEN_SOUND } from './story.ts';
import { spokenSound } from './spoken-sound.ts';

/** Bundles the page of stories into `directory`, the way the app's own pages are, and a sound for it. It never ships. */
export async function buildPage(directory: string): Promise<void> {
  await build({
    configFile: false,
    envDir: false,
    mode: 'production',
    logLevel: 'warn',
    root: join(import.meta.dirname, 'page'),
    base: './',
    plugins: pagePlugins(),
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  });
  await writeFile(join(directory, SPOKEN_SOUND), spokenSound());
}
