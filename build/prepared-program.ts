import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle/bundle.ts';
import { openDesktopSession } from './desktop-session.ts';
import { electronEnvironment } from './electron-environment.ts';
import { repositoryRoot } from './paths.ts';
import { describeRuntime } from './runtime/describe-runtime.ts';
import { findElectronRuntime } from './runtime/electron-runtime.ts';

/**
 * Runs one of our programs (demo, bench, gallery) with everything it stands on: the bundled app,
 * an Electron (named by COMMUNICATOR_ELECTRON), a display and a keyring. Its stdout is ours; so
 * is its exit code.
 */
export async function runPreparedProgram(
  program: string,
  args: readonly string[],
  options: { visible?: boolean } = {},
): Promise<number> {
  const path = join(repositoryRoot, program);
  if (!existsSync(path)) throw new Error(`There is no ${program} yet`);
  await bundle();
  const runtime = await findElectronRuntime();
  describeRuntime(runtime);
  const session = await openDesktopSession(options);
  try {
    return await runToEnd(path, args, { ...session.environment, ...electronEnvironment(runtime) });
  } finally {
    await session.close();
  }
}

function runToEnd(path: string, args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
