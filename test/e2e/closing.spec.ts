import { expect, test } from '../support/communicator-test.ts';
import { stillRunning } from '../support/process-tree.ts';

test('closing the window during a call leaves no process, the office included', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Анна Соколова');
  await window.becomesRegistered();
  await window.evaluate(() => globalThis.window.communicator.preferences.set({ closeToTray: false }));
  await window.dial('*43');
  await window.talks();
  const processes = await app.processes();
  expect(processes.length).toBeGreaterThan(3);
  const closed = app.closed();
  await window.page.close({ runBeforeUnload: true });
  await closed;
  await expect.poll(() => stillRunning(processes)).toEqual([]);
});
