import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
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

test('a change that has not reached the PBX holds the end of the program back until the person lets it go', async ({
  pbx,
  phoneOf,
}) => {
  const { app, window } = await phoneOf('103');
  const { page } = window;
  await window.showSection(ru.settings.title);
  await page.getByRole('button', { name: ru.settings.sections.own }).click();
  const mail = page.getByLabel(company.own.profile.email);
  await expect(mail).toBeVisible();
  await app.evaluate(({ app, dialog }) => {
    const asked: string[] = [];
    const showMessageBox = async ({ message }: { message: string }) => {
      asked.push(message);
      return { response: asked.length > 1 ? 0 : 1, checkboxChecked: false };
    };
    Object.assign(dialog, { showMessageBox });
    Object.assign(globalThis, { asked, quit: () => app.quit() });
  });
  const quit = () =>
    app.evaluate(() => setImmediate((globalThis as unknown as { quit: () => void }).quit) && undefined);
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await pbx.stop();
  // Without leaving the field: what is typed counts, too.
  await mail.click();
  await page.keyboard.type('maria@romashka.example');

  await quit();
  await expect.poll(asked).toEqual(['Не все изменения сохранены']);
  await expect(mail).toHaveValue('maria@romashka.example');
  await expect(page.getByText(company.editing.unsaved)).toBeVisible();
  const closed = app.closed();
  await quit();
  await closed;
});
