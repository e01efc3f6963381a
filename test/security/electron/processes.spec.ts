import { ru } from '../../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../../support/communicator-test.ts';
import { stillRunning } from '../../support/process-tree.ts';

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
  test(`${signal} to the app leaves no process behind, the office included`, async ({ launch }) => {
    const app = await launch();
    const window = await app.firstWindow();
    await window.enterOffice('Иван Петров');
    await window.becomesRegistered();
    const processes = await app.processes();
    const closed = app.closed();
    process.kill(app.pid, signal);
    await closed;
    await expect.poll(() => stillRunning(processes)).toEqual([]);
  });
}

test('a page that crashes is back by itself, as the same account', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  await app.evaluate(
    ({ webContents }) =>
      new Promise<void>((resolve) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  // Playwright gives a crashed page up for good, so the page is asked through the main process.
  const ownState = () =>
    app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()[0]
        ?.executeJavaScript("document.querySelector('header [role=status]')?.textContent ?? ''"),
    );
  await expect.poll(ownState).toBe(ru.ownState.online);
});

test('an office that crashes sends its people back with a reason, and can be entered again', async ({
  launch,
}) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  const office = (await app.processes()).find(({ command }) => command.includes('node.mojom.NodeService'));
  if (!office) throw new Error('no office process');
  process.kill(office.pid, 'SIGKILL');
  await window.turnsTo('sign-in');
  expect(await window.evaluate(() => globalThis.window.communicator.signIn.memory())).toMatchObject({
    mode: 'office',
    notice: { code: 'office-failed' },
  });
  const entered = await window.evaluate(() => globalThis.window.communicator.signIn.office('ivan'));
  expect(entered).toEqual({ ok: true });
  await window.becomesRegistered();
});
