import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The root of the working copy: absolute path. */
export const repositoryRoot = resolve(import.meta.dirname, '..');

/** What bundles, reports and screenshots are written to; git-ignored. */
export const outputDirectory = join(repositoryRoot, 'out');

/** The bundled app: `main/`, `preload/`, `renderer/` and `pbx/` as `build/bundle.ts` writes them. */
export const bundleDirectory = join(outputDirectory, 'app');

/** The PBX as a service of its own. */
export const serviceBundle = join(bundleDirectory, 'pbx-service', 'cli.js');

/** A per-user directory outside the repository, shared by every clone on this machine. */
export function cacheDirectory(): string {
  return join(userCacheDirectory(), 'communicator');
}

function userCacheDirectory(): string {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}
