import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { repositoryRoot } from '../paths.ts';
import { chunksOfStarts } from './chunks.ts';
import { inLatin1 } from './in-latin-1.ts';
import { pagePlugins } from './page-plugins.ts';

/** One bundle: built when every one of its sources exists. */
export interface BundleTarget {
  readonly name: string;
  /** Paths relative to the repository. */
  readonly sources: readonly string[];
  /** The vite configuration that writes it somewhere below `directory`. */
  configure(directory: string): InlineConfig;
}

/** Modules with a compiled part of their own, or given by the runtime: never bundled. */
const EXTERNAL = [/^electron($|\/)/, /^libsql($|\/)/, /^@libsql\//, /^@node-rs\//, /^@napi-rs\//];

/** What the oldest supported runtime, Electron 33, understands. */
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';

/** How long the bundler took is no warning. */
const QUIET_CHECKS = { bundlerTimings: false };

export const bundleTargets: readonly BundleTarget[] = [
  {
    name: 'main',
    sources: ['main/index.ts'],
    configure: (directory) => nodeBundle('main/index.ts', join(directory, 'main'), 'es', 'index.js'),
  },
  {
    name: 'preload',
    sources: ['preload/index.ts'],
    configure: (directory) => nodeBundle('preload/index.ts', join(directory, 'preload'), 'cjs', 'index.cjs'),
  },
  {
    name: 'pbx',
    sources: ['pbx/office.ts'],
    configure: (directory) => nodeBundle('pbx/office.ts', join(directory, 'pbx'), 'es', 'office.js'),
  },
  {
    name: 'pbx-service',
    sources: ['pbx/cli.ts'],
    configure: (directory) => nodeBundle('pbx/cli.ts', join(directory, 'pbx-service'), 'es', 'cli.js'),
  },
  {
    name: 'web',
    sources: ['main/web/index.html', 'main/web/sign-in.html'],
    configure: (directory) => webBundle(join(directory, 'web')),
  },
  {
    name: 'renderer',
    sources: ['renderer/index.html', 'renderer/sign-in.html', 'renderer/incoming.html'],
    configure: (directory) => rendererBundle(join(directory, 'renderer')),
  },
];

/**
 * What is imported when it is first needed has files of its own, so that it takes no memory before. Not in the
 * preload script, which is sandboxed and cannot require another.
 */
function nodeBundle(source: string, outDir: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    ...shared(),
    root: repositoryRoot,
    publicDir: false,
    ssr: { noExternal: true },
    define: format === 'es' ? { __dirname: 'import.meta.dirname' } : {},
    plugins: [inLatin1()],
    build: {
      ...writing(outDir),
      target: NODE_TARGET,
      ssr: join(repositoryRoot, source),
      minify: false,
      rolldownOptions: {
        checks: QUIET_CHECKS,
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: fileName,
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: format === 'es',
        },
      },
    },
  };
}

/**
 * The pages again, for browsers: `main/web` stands where preload and main are in the app. What reads tables has a
 * version of its own for where there is no Node.
 */
function webBundle(outDir: string): InlineConfig {
  const root = join(repositoryRoot, 'main', 'web');
  const alias = { 'csv-parse/sync': 'csv-parse/browser/esm/sync' };
  return pageBundle(root, outDir, {
    input: ['index.html', 'sign-in.html'],
    alias,
    sourcemap: false,
    groups: chunksOfStarts(repositoryRoot, {
      phone: ['main/web/index.ts', 'renderer/composition-root.tsx'],
      'sign-in': ['main/web/index.ts', 'renderer/sign-in.tsx'],
      telephone: ['renderer/start-phone.ts', 'renderer/sip/jssip-phone-line.ts'],
    }),
  });
}

function rendererBundle(outDir: string): InlineConfig {
  const root = join(repositoryRoot, 'renderer');
  return pageBundle(root, outDir, {
    input: ['index.html', 'sign-in.html', 'incoming.html'],
    groups: chunksOfStarts(root, {
      phone: ['composition-root.tsx'],
      'sign-in': ['sign-in.tsx'],
      incoming: ['incoming.tsx'],
      telephone: ['start-phone.ts', 'sip/jssip-phone-line.ts'],
    }),
  });
}

interface Pages {
  /** Relative to the root. */
  readonly input: readonly string[];
  readonly alias?: Readonly<Record<string, string>>;
  /** Which modules go together. */
  readonly groups: ReturnType<typeof chunksOfStarts>;
  /** Strangers need none. */
  readonly sourcemap?: boolean;
}

/** No inline script and no data URL, so that the page's CSP needs no exception. */
function pageBundle(
  root: string,
  outDir: string,
  { input, alias = {}, groups, sourcemap = true }: Pages,
): InlineConfig {
  return {
    ...shared(),
    root,
    base: './',
    plugins: pagePlugins(),
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    resolve: { alias },
    build: {
      ...writing(outDir),
      sourcemap,
      target: CHROME_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: QUIET_CHECKS,
        input: input.map((page) => join(root, page)),
        output: { codeSplitting: { groups } },
      },
    },
  };
}

function shared(): InlineConfig {
  return { configFile: false, envDir: false, mode: 'production', logLevel: 'warn' };
}

function writing(outDir: string) {
  return {
    outDir,
    emptyOutDir: true,
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  };
}
