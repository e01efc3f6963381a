import type { ElectronRuntime } from './runtime/electron-runtime.ts';

/**
 * How child processes learn which Electron to run: COMMUNICATOR_ELECTRON is the program itself,
 * ELECTRON_OVERRIDE_DIST_PATH makes `require('electron')` outside Electron answer with it too.
 */
export function electronEnvironment(runtime: ElectronRuntime): NodeJS.ProcessEnv {
  return { COMMUNICATOR_ELECTRON: runtime.executable, ELECTRON_OVERRIDE_DIST_PATH: runtime.directory };
}
