import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { endCompanion, startCompanion } from '../../build/companion.ts';
import { openVirtualDisplay } from '../../build/display.ts';

const run = promisify(execFile);

/** A screen with a real window manager, which decides who has the keyboard as on a person's desktop. */
export interface ManagedDesktop extends AsyncDisposable {
  /** What a program needs to open its windows here. */
  readonly environment: NodeJS.ProcessEnv;
  /** The title of the window that gets what is typed. */
  activeWindow(): Promise<string>;
  /** Which window that is. */
  activeWindowId(): Promise<string>;
  /** Types as a keyboard does: into whichever window has it. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Clicks there with the mouse, pixels of the screen. */
  click(at: { readonly x: number; readonly y: number }): Promise<void>;
}

/** Starts Xvfb and openbox; the packages are `xvfb`, `openbox` and `xdotool`. */
export async function openManagedDesktop(): Promise<ManagedDesktop> {
  const display = await openVirtualDisplay();
  const environment = { ...display.environment };
  const env = { ...process.env, ...environment };
  const manager = startCompanion('openbox', ['--sm-disable'], { stdio: 'ignore', env });
  const xdotool = async (...args: string[]) => (await run('xdotool', args, { env })).stdout.trim();
  return {
    environment,
    activeWindow: () => xdotool('getwindowfocus', 'getwindowname'),
    activeWindowId: () => xdotool('getwindowfocus'),
    type: async (text) => void (await xdotool('type', '--delay', '20', text)),
    press: async (key) => void (await xdotool('key', key)),
    click: async ({ x, y }) => void (await xdotool('mousemove', String(x), String(y), 'click', '1')),
    async [Symbol.asyncDispose]() {
      await endCompanion(manager);
      await display.close();
    },
  };
}
