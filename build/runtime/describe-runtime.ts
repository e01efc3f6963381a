import { say } from '../progress.ts';
import type { ElectronRuntime } from './electron-runtime.ts';

const ORIGINS: Record<ElectronRuntime['origin'], string> = {
  chosen: 'from ELECTRON_OVERRIDE_DIST_PATH',
  official: 'official release',
  development: 'development runtime from the package registry; the official release is out of reach',
};

/** Says which Electron is used. */
export function describeRuntime(runtime: ElectronRuntime): void {
  say(`Electron ${runtime.version} (${ORIGINS[runtime.origin]})`);
}
