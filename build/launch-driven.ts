import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';

const HOLD = join(import.meta.dirname, 'hold-until-driven.cjs');
const START_LIMIT_MS = 20_000;

export type DrivenAppOptions = NonNullable<Parameters<typeof _electron.launch>[0]> & {
  readonly executablePath: string;
};

/**
 * Starts an Electron app and gives it to Playwright to drive. The app opens no window before Playwright
 * listens: attached to a page that is on its way from one document to the next, Playwright never hears that
 * the next one is there, and waits for it without end. The app must wait for `app.whenReady()`.
 *
 * @param prepare what every window shall find, such as init scripts
 */
export async function launchDriven(
  options: DrivenAppOptions,
  prepare: (app: ElectronApplication) => Promise<unknown> = async () => {},
): Promise<ElectronApplication> {
  const args = ['-r', HOLD, ...(options.args ?? [])];
  const app = await _electron.launch({ timeout: START_LIMIT_MS, ...options, args });
  await prepare(app);
  await app.evaluate(() => (globalThis as unknown as { startDrivenApp(): void }).startDrivenApp());
  return app;
}
