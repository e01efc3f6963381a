import { findElectronRuntime } from './runtime/electron-runtime.ts';

/** Prints the path of an Electron that can run the app, fetching one first when needed. */
console.log((await findElectronRuntime()).executable);
