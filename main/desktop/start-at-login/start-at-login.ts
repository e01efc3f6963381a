import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Log } from '../../log/log.ts';
import { autostartEntry } from './autostart-entry.ts';

/** Nobody asked to see a window that early. */
const HIDDEN = '--hidden';
const FILE = 'ru.communicator.desktop.desktop';

/** Has the system start the program when the person signs in, or no longer. */
export function setStartAtLogin(isWanted: boolean, log: Log): void {
  try {
    if (process.platform === 'linux') setAutostartFile(isWanted);
    else app.setLoginItemSettings({ openAtLogin: isWanted, args: [HIDDEN] });
  } catch (error) {
    log.error('The start at login could not be changed', { error });
  }
}

function setAutostartFile(isWanted: boolean): void {
  const folder = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'autostart');
  const file = join(folder, FILE);
  if (!isWanted) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, autostartEntry(...ourselves()));
}

/** An AppImage runs from a folder that is gone tomorrow; the image itself stays. */
function ourselves(): readonly [string, readonly string[]] {
  const program = process.env.APPIMAGE ?? process.execPath;
  return [program, app.isPackaged ? [HIDDEN] : [app.getAppPath(), HIDDEN]];
}
