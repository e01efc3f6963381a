import { resolve } from 'node:path';
import { app } from 'electron';

/** Where settings, logs and the browser profile live: as `--user-data-dir` says, as in Chromium. */
export function chooseDataFolder(): string {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  if (given) app.setPath('userData', resolve(given));
  return app.getPath('userData');
}
