import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, incomingWindow, test } from '../support/desk-test.ts';

test.skip(process.platform !== 'linux', 'the window manager is one of X11');

test('popup steals focus: whoever types keeps the keyboard, also when the call is answered with the mouse', async ({
  desktop,
  officeWith,
}) => {
  const { app, anna, ivan } = await officeWith({ env: desktop.environment });
  await app.evaluate(({ BrowserWindow }) => {
    const [first, second] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
    first?.hide();
    second?.focus();
  });
  await expect.poll(() => desktop.activeWindow()).toBe('Коммуникатор');
  const focused = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL());
  const before = await desktop.activeWindowId();

  const popup = await incomingWindow(app, () => anna.dial('102'));
  await expect(popup.getByRole('article')).toContainText('Анна Соколова');
  await expect(popup.getByRole('article')).toContainText('101');
  const seen = () =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('app://incoming/'),
      );
      return { visible: window?.isVisible(), top: window?.isAlwaysOnTop(), bounds: window?.getBounds() };
    });
  await expect.poll(async () => (await seen()).visible).toBe(true);
  expect(await seen()).toMatchObject({ visible: true, top: true });
  expect(await desktop.activeWindowId()).toBe(before);
  expect(await focused()).toContain('app://phone/');

  const { x, y } = (await seen()).bounds ?? { x: 0, y: 0 };
  const answer = await popup.getByRole('button', { name: ru.call.answer }).boundingBox();
  await desktop.click({
    x: x + (answer?.x ?? 0) + (answer?.width ?? 0) / 2,
    y: y + (answer?.y ?? 0) + (answer?.height ?? 0) / 2,
  });
  await ivan.talks();
  await anna.talks();
  expect(await desktop.activeWindowId()).toBe(before);
  await expect.poll(async () => (await seen()).visible).toBeUndefined();
});

test('the window of a call stands where the settings say, on every screen that they name', async ({
  desktop,
  officeWith,
}) => {
  const { app, anna } = await officeWith({ env: desktop.environment });
  await anna.evaluate(async () => {
    const { preferences } = globalThis.window.communicator;
    const { alerts } = await preferences.get();
    await preferences.set({ alerts: { ...alerts, corner: 'top-left', size: 'large', screens: 'every' } });
  });
  await incomingWindow(app, () => anna.dial('102'));
  const bounds = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((one) => one.webContents.getURL().startsWith('app://incoming/'))
        .map((one) => one.getBounds()),
    );
  await expect.poll(bounds).toEqual([{ x: 16, y: 16, width: 460, height: 204 }]);
});

test('call missed because the toast is hidden: with the window closed, the call still appears and is answered', async ({
  desktop,
  panelWith,
  officeWith,
}) => {
  const panel = await panelWith();
  const { app, anna, ivan } = await officeWith({ env: { ...desktop.environment, ...panel.environment } });
  await ivan.evaluate(() => globalThis.window.communicator.preferences.set({ closeToTray: true }));
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .sort((one, other) => one.id - other.id)[0]
        ?.isVisible(),
    );
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)[0]
      ?.hide(),
  );
  expect(await isVisible()).toBe(false);
  const popup = await incomingWindow(app, () => anna.dial('102'));
  await popup.getByRole('button', { name: ru.call.answer }).click();
  await Promise.all([anna.talks(), ivan.talks()]);
  expect(await isVisible()).toBe(true);
});

test('a call is declined from its window', async ({ desktop, officeWith }) => {
  const { app, anna } = await officeWith({ env: desktop.environment });
  const popup = await incomingWindow(app, () => anna.dial('102'));
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: ru.call.decline }).click();
  await anna.ends(ru.call.end.declined);
  await closed;
});
