import { findElectronRuntime } from '../../build/runtime/electron-runtime.ts';

/** COMMUNICATOR_ELECTRON, else the one that `npm start` would take. */
export async function electronExecutable(): Promise<string> {
  return process.env.COMMUNICATOR_ELECTRON ?? (await findElectronRuntime()).executable;
}
