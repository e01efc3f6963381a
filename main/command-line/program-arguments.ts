import { resolve } from 'node:path';

export interface Program {
  /** `process.argv`. */
  readonly argv: readonly string[];
  readonly isPackaged: boolean;
  /** The app's folder, which the development Electron is given as an argument. */
  readonly appPath: string;
}

/** The arguments that are meant for us: after the program itself and, in development, after the app's path. */
export function programArguments({ argv, isPackaged, appPath }: Program): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const at = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && resolve(arg) === appPath);
  return argv.slice(at === -1 ? argv.length : at + 1);
}
