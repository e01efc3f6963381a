import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say, withProgress } from '../progress.ts';
import { run } from '../run.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { executableIn } from './executable-path.ts';
import { forgetFailure, recentlyFailed, recordFailure } from './failure-memory.ts';

const PROBE_LIMIT_MS = 5_000;
const OFFLINE_INSTALL_LIMIT_MS = 5_000;

/** The release that the `electron` package downloads for itself; `undefined` where it cannot be had. */
export async function officialRuntime(): Promise<ElectronRuntime | undefined> {
  const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const directory = join(dirname(packageFile), 'dist');
  const executable = executableIn(directory);
  const runtime: ElectronRuntime = { executable, directory, version, origin: 'official' };
  if (await isInstalled(directory, version)) return runtime;
  if (await recentlyFailed(version)) return undefined;
  if (await install(packageFile, version)) {
    await forgetFailure();
    return runtime;
  }
  await recordFailure(version);
  say(`Electron ${version} cannot be downloaded from its release host here.`);
  return undefined;
}

/** path.txt is the last thing its installer writes, so its presence means a whole download. */
async function isInstalled(directory: string, version: string): Promise<boolean> {
  if (!existsSync(join(dirname(directory), 'path.txt')) || !existsSync(executableIn(directory))) return false;
  const installed = await readFile(join(directory, 'version'), 'utf8').catch(() => '');
  return installed.trim().replace(/^v/, '') === version;
}

/**
 * Runs the package's own installer: it knows mirrors, proxies and checksums. The host is probed
 * first with a small file, because the download itself may rightly take minutes; with no host
 * a copy in Electron's own download cache is still worth a few seconds.
 */
async function install(packageFile: string, version: string): Promise<boolean> {
  const reachable = await hostAnswers(packageFile, version);
  const limit = reachable ? {} : { timeout: OFFLINE_INSTALL_LIMIT_MS };
  const installer = join(dirname(packageFile), 'install.js');
  const attempt = () => run(process.execPath, [installer], limit);
  const { code } = reachable
    ? await withProgress(`Downloading Electron ${version}`, attempt)
    : await attempt();
  return code === 0;
}

interface Downloads {
  downloadArtifact(artifact: Record<string, unknown>): Promise<string>;
}

async function hostAnswers(packageFile: string, version: string): Promise<boolean> {
  try {
    const entry = createRequire(packageFile).resolve('@electron/get');
    const { downloadArtifact } = (await import(pathToFileURL(entry).href)) as Downloads;
    await downloadArtifact({
      version,
      artifactName: 'SHASUMS256.txt',
      isGeneric: true,
      force: true,
      downloadOptions: { quiet: true, signal: AbortSignal.timeout(PROBE_LIMIT_MS) },
    });
    return true;
  } catch {
    return false;
  }
}
