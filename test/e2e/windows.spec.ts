import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

test('a window opens from the office at the office, as somebody else, beside the first', async ({
  launch,
}) => {
  const app = await launch();
  const anna = await app.firstWindow();
  await anna.enterOffice('Анна Соколова');
  await anna.becomesRegistered();
  const second = await app.windowOpenedBy(() =>
    anna.evaluate(() => globalThis.window.communicator.window.openAnother()),
  );
  await second.page.waitForLoadState();
  expect(await second.evaluate(() => globalThis.window.communicator.signIn.memory())).toMatchObject({
    mode: 'office',
  });
  await second.evaluate(() => globalThis.window.communicator.signIn.office('ivan'));
  await second.becomesRegistered();

  const names = [anna, second].map((window) =>
    window.evaluate(async () => (await globalThis.window.communicator.account.current()).me.name),
  );
  expect(await Promise.all(names)).toEqual(['Анна Соколова', 'Иван Петров']);
  const places = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds().x),
  );
  expect(new Set(places).size).toBe(2);
});

test('a ringing call shows above everything with the caller’s name, and its hidden window stays hidden', async ({
  launch,
}) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.page.waitForLoadState();
  await window.evaluate(() => globalThis.window.communicator.signIn.office('ivan'));
  await window.turnsTo('phone');
  await window.becomesRegistered();
  const own = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
      return { title: first?.getTitle(), visible: first?.isVisible(), focused: first?.isFocused() };
    });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  const report = (calls: readonly object[]) =>
    window.page.evaluate(
      (ringing) =>
        globalThis.window.communicator.phone.report({
          registration: 'online',
          status: 'available',
          routedByStatus: true,
          awayAfterMinutes: null,
          calls: ringing as never,
          missed: 0,
          mayCall: true,
        }),
      calls,
    );
  const caller = {
    id: 'a',
    direction: 'incoming',
    party: { name: 'Анна Соколова', number: '101' },
    stage: 'incoming',
    muted: false,
    held: false,
  };
  const above = await app.windowOpenedBy(() => report([caller]));
  await expect(above.page.getByRole('article')).toContainText('Анна Соколова');
  expect(await own()).toEqual({ title: 'Анна Соколова — Коммуникатор', visible: false, focused: false });
  const gone = above.page.waitForEvent('close');
  await report([]);
  await gone;
  expect((await own()).title).toBe('Коммуникатор');
});

test('every window hears of new preferences, and the next start still has them', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  try {
    const first = await launch({ profile });
    const window = await first.firstWindow();
    const heard = await window.evaluate(
      () =>
        new Promise((resolve) => {
          globalThis.window.communicator.preferences.onChange(resolve);
          void globalThis.window.communicator.preferences.set({ theme: 'dark' });
        }),
    );
    expect(heard).toMatchObject({ theme: 'dark', language: 'ru' });
    await first.quit();

    const second = await launch({ profile });
    const next = await second.firstWindow();
    const kept = await next.evaluate(() => globalThis.window.communicator.preferences.get());
    expect(kept).toMatchObject({ theme: 'dark', language: 'ru' });
    expect(await second.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a damaged settings file is kept aside, and the app starts', async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  try {
    await mkdir(profile, { recursive: true });
    await writeFile(join(profile, 'settings.json'), '{"version":1,"preferences":');
    const { page } = await (await launch({ profile })).firstWindow();
    await expect(page.getByRole('button', { name: ru.signIn.submit })).toBeVisible();
    expect(
      (await readdir(profile)).filter((name) => name.startsWith('settings.json.corrupted-')),
    ).toHaveLength(1);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the phone hears that the computer woke up', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.page.waitForLoadState();
  await window.evaluate(() => globalThis.window.communicator.signIn.office('ivan'));
  await window.turnsTo('phone');
  await window.evaluate(() => {
    const { communicator } = globalThis.window;
    Object.assign(globalThis, {
      woken: new Promise((resolve) => communicator.system.onResumed(() => resolve('woken'))),
    });
  });
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  expect(await window.evaluate('woken')).toBe('woken');
});
