import { hasDisplay, openVirtualDisplay } from './display.ts';
import { openKeyringSession } from './keyring-session.ts';

/** What an Electron app expects around it: a screen and a keyring. */
export interface DesktopSession {
  /** Environment variables for programs that shall use it. */
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/**
 * On Linux: an invisible display (or the person's own with `visible`, where there is one) and a
 * private unlocked keyring. Elsewhere the system has both, and nothing is started.
 */
export async function openDesktopSession(options: { visible?: boolean } = {}): Promise<DesktopSession> {
  if (process.platform !== 'linux') return { environment: {}, close: async () => {} };
  const display = options.visible && hasDisplay() ? undefined : await openVirtualDisplay();
  const keyring = await openKeyringSession();
  return {
    environment: { ...display?.environment, ...keyring.environment },
    close: async () => {
      await keyring.close();
      await display?.close();
    },
  };
}
