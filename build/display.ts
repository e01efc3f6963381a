import { endCompanion, firstLine, startCompanion } from './companion.ts';

const START_LIMIT_MS = 10_000;

/** A screen that windows can be opened on. */
export interface Display {
  /** What DISPLAY must be for it, for example `:99`. */
  readonly name: string;
  /** Environment variables for programs that shall use it. */
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** True when windows can be shown to a person: always, except on a Linux without a display server. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens an invisible display of its own with Xvfb, which picks a free number itself.
 * Size in pixels.
 */
export async function openVirtualDisplay(size = { width: 1920, height: 1200 }): Promise<Display> {
  const screen = `${size.width}x${size.height}x24`;
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const server = startCompanion('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const name = `:${await firstLine(server, 3, START_LIMIT_MS)}`;
  return {
    name,
    environment: { DISPLAY: name, WAYLAND_DISPLAY: undefined },
    close: () => endCompanion(server),
  };
}
