import type { ElectronApplication } from '@playwright/test';

const PAINT_LIMIT_MS = 30_000;

/** Waits until the app's first window shows some text, and writes a PNG of it to `path`. */
export async function screenshotWhenPainted(app: ElectronApplication, path: string): Promise<void> {
  const page = await app.firstWindow({ timeout: PAINT_LIMIT_MS });
  await page.waitForLoadState('load');
  await page.waitForFunction(() => document.body.textContent.trim() !== '', undefined, {
    timeout: PAINT_LIMIT_MS,
  });
  await page.screenshot({ path });
}
