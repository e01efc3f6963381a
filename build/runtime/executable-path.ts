import { join } from 'node:path';

/** Where the program is inside an unpacked Electron release on this platform. */
export function executableIn(directory: string): string {
  if (process.platform === 'darwin') return join(directory, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(directory, process.platform === 'win32' ? 'electron.exe' : 'electron');
}
