import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

/** The engine takes a phone for gone after 20 s without media and ICE checks, and looks every few seconds. */
const FAR_END_FREED_MS = 30_000;
const WINDOW_BACK_MS = 2000;

test('the page dies during a call: its window is back at once, and the far end is freed', async ({
  phoneOf,
}) => {
  test.setTimeout(90_000);
  const [anna, ivan] = [await phoneOf('101'), await phoneOf('102')];
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();

  const killedAt = Date.now();
  const backAfter = await anna.app.evaluate(async ({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
    if (contents === undefined) throw new Error('no window');
    const at = performance.now();
    const loaded = new Promise<void>((resolve) => {
      contents.once('did-finish-load', () => resolve());
    });
    contents.forcefullyCrashRenderer();
    await loaded;
    return performance.now() - at;
  });
  expect(backAfter).toBeLessThan(2 * WINDOW_BACK_MS);
  await ivan.window.ends(ru.call.end['hung-up-by-peer'], FAR_END_FREED_MS + 5000);
  console.log(
    `Window back after ${Math.round(backAfter)} ms, far end freed after ${Date.now() - killedAt} ms`,
  );
  expect(Date.now() - killedAt).toBeLessThan(FAR_END_FREED_MS);
});
