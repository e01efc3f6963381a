import { powerMonitor } from 'electron';
import type { ComputerUse } from './computer-use.ts';

/** Any number will do: whether the screen is locked does not depend on it. */
const THRESHOLD_SECONDS = 1;

/** Windows and macOS tell at once when the screen is locked; where nobody tells, Chromium finds the screensaver. */
export const electronComputerUse: ComputerUse = {
  idleSeconds: () => powerMonitor.getSystemIdleTime(),
  isLocked: () => powerMonitor.getSystemIdleState(THRESHOLD_SECONDS) === 'locked',
  onLock(listener) {
    powerMonitor.on('lock-screen', listener);
    powerMonitor.on('unlock-screen', listener);
    return () => {
      powerMonitor.off('lock-screen', listener);
      powerMonitor.off('unlock-screen', listener);
    };
  },
};
