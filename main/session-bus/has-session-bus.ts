import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a bus is there to be asked. Asking for one that is not would only start a bus that outlives the program. */
export function hasSessionBus(environment: NodeJS.ProcessEnv): boolean {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtime = environment.XDG_RUNTIME_DIR;
  return runtime !== undefined && existsSync(join(runtime, 'bus'));
}
