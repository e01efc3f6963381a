import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../build/paths.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { Communicator } from '../support/communicator.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expect, incomingWindow, test } from '../support/desk-test.ts';
import { electronExecutable } from '../support/electron-executable.ts';
import { stillRunning } from '../support/process-tree.ts';

test.skip(process.platform !== 'linux', 'the panel is one of the Linux desktop');

const firstWindowIs = (app: Communicator) =>
  app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id);
    return { visible: first?.isVisible(), minimised: first?.isMinimized() };
  });

const closeFirstWindow = (app: Communicator) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)[0]
      ?.close(),
  );

test('closed to the tray the phone stays on line, rings, and quitting leaves no process', async ({
  panelWith,
  launch,
  pbx,
  phoneOf,
}) => {
  const panel = await panelWith();
  const app = await launch({ env: panel.environment });
  const window = await app.firstWindow();
  const { login, password } = pbx.person('102');
  await window.signIn({ address: pbx.address, login, password });
  await window.becomesRegistered();
  await expect.poll(() => panel.icons.length).toBeGreaterThan(0);
  await expect.poll(() => panel.toolTip()).toContain('На линии');

  await closeFirstWindow(app);
  expect(await firstWindowIs(app)).toEqual({ visible: false, minimised: false });
  await expect
    .poll(() => panel.notifications.map(({ title }) => title))
    .toEqual(['Коммуникатор остался на линии']);

  const anna = await phoneOf('101');
  const popup = await app.windowOpenedBy(() => anna.window.dial('102'));
  await expect.poll(() => panel.toolTip()).toContain('Звонит Анна Соколова');
  await anna.window.hangUp();
  await expect.poll(() => popup.page.isClosed()).toBe(true);
  await expect.poll(() => panel.toolTip()).toContain('пропущено: 1');
  await expect(window.page.getByRole('region', { name: '1 пропущенный звонок' })).toContainText(
    'Анна Соколова',
  );

  const processes = await app.processes();
  await app.quit();
  await expect.poll(() => stillRunning(processes)).toEqual([]);
});

test('tray broken on Linux: without a tray, closing the window minimises it and says so', async ({
  desktop,
  panelWith,
  launch,
}) => {
  const panel = await panelWith({ hasTray: false });
  const app = await launch({ env: { ...desktop.environment, ...panel.environment } });
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  const said = await app.evaluate(({ dialog }) => {
    const said: string[] = [];
    Object.assign(dialog, {
      showMessageBox: async ({ message }: { message: string }) => void said.push(message),
    });
    Object.assign(globalThis, { said });
    return said.length;
  });
  expect(said).toBe(0);
  await closeFirstWindow(app);
  await expect.poll(() => firstWindowIs(app)).toMatchObject({ minimised: true });
  expect(await app.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
    'Окно свёрнуто, а не закрыто',
  ]);
  await window.becomesRegistered();
});

test('dead buttons in the notification: «Ответить» in it answers the call', async ({
  panelWith,
  officeWith,
}) => {
  const panel = await panelWith();
  const { app, anna, ivan } = await officeWith({ env: panel.environment });
  await anna.evaluate(async () => {
    const { preferences } = globalThis.window.communicator;
    const { alerts } = await preferences.get();
    await preferences.set({ alerts: { ...alerts, show: 'notification' } });
  });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)[0]
      ?.hide(),
  );
  await anna.dial('102');
  await expect.poll(() => panel.notifications.length).toBe(1);
  const [shown] = panel.notifications;
  expect(shown).toMatchObject({ title: 'Анна Соколова', urgency: 2 });
  const answer = shown?.actions.find(({ label }) => label === ru.call.answer);
  if (!shown || !answer) throw new Error('no button');
  panel.press(shown, answer.key);
  await Promise.all([anna.talks(), ivan.talks()]);
  await expect.poll(() => panel.notifications).toEqual([]);
  await anna.hangUp();
});

const chooseStatus = async ({ page }: CommunicatorWindow, status: OwnStatus): Promise<void> => {
  await page.getByRole('button', { name: ru.desk.status.title }).click();
  await page.getByRole('menuitemradio', { name: ru.desk.status[status] }).click();
};

test('desk-phone users cannot silence the popup: at the desk phone of a plain SIP account a call shows nothing', async ({
  panelWith,
  launch,
  phoneOf,
  pbx,
}) => {
  const panel = await panelWith();
  const app = await launch({ env: panel.environment });
  const ivan = await app.firstWindow();
  const { login, password } = pbx.person('102');
  const { url, domain } = pbx.credentials.sip;
  await ivan.signInToSipAccount({ server: url, uri: `${login}@${domain}`, login, password });
  await ivan.becomesRegistered();
  await chooseStatus(ivan, 'at-desk-phone');
  const { window: anna } = await phoneOf('101');
  await anna.dial('102');
  await ivan.rings();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(panel.notifications).toEqual([]);
  expect(await ivan.evaluate(() => document.title)).toContain('Анна Соколова');
});

test('at the desk phone, a call that no desk phone takes is seen all the same', async ({
  panelWith,
  officeWith,
}) => {
  const panel = await panelWith();
  const { app, anna, ivan } = await officeWith({ env: panel.environment });
  await chooseStatus(ivan, 'at-desk-phone');
  const popup = await incomingWindow(app, () => anna.dial('102'));
  await expect(popup.locator('body')).toContainText('Анна Соколова');
});

test.describe('a second start of the program', () => {
  interface Ended {
    readonly code: number | null;
    readonly output: string;
    readonly error: string;
  }

  async function start(profile: string, ...args: string[]): Promise<Ended> {
    const executable = await electronExecutable();
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new Promise((resolve) => {
      const env = { ...process.env, LANG: 'ru_RU.UTF-8', LC_ALL: '' };
      const child = execFile(
        executable,
        [...sandbox, `--user-data-dir=${profile}`, repositoryRoot, ...args],
        { env, timeout: 30_000 },
        (_error, output, error) => resolve({ code: child.exitCode, output, error }),
      );
    });
  }

  test('calls, answers, hangs up and reports through the running one; a link is asked about', async ({
    officeWith,
  }) => {
    const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
    try {
      const { anna, ivan } = await officeWith({ profile });
      const idle = await start(profile, 'status', '--json');
      expect(JSON.parse(idle.output)).toEqual({
        running: true,
        line: 'online',
        status: 'available',
        missed: 0,
        calls: [],
      });
      expect(idle.code).toBe(0);
      expect(await start(profile, 'answer')).toMatchObject({
        code: 1,
        error: expect.stringContaining('Никто не звонит'),
      });

      // The first window is Иван's: it is his phone that calls.
      expect(await start(profile, 'call', '101')).toMatchObject({ code: 0 });
      await anna.rings();
      expect(await start(profile, 'answer')).toMatchObject({ code: 0 });
      await Promise.all([anna.talks(), ivan.talks()]);
      expect(JSON.parse((await start(profile, 'status', '--json')).output).calls).toMatchObject([
        { direction: 'outgoing', number: '101', state: 'talking' },
        { direction: 'incoming', number: '102', state: 'talking' },
      ]);
      expect(await start(profile, 'hangup')).toMatchObject({ code: 0 });
      await anna.ends(ru.call.end['hung-up-by-peer']);

      await ivan.dismiss();
      await start(profile, 'tel:101');
      const question = ivan.page.getByRole('alertdialog');
      await expect(question).toContainText('101');
      await expect(anna.callButton(ru.call.answer)).toBeHidden();
      await question.getByRole('button', { name: ru.desk.link.call }).click();
      await anna.rings();

      expect(await start(profile, '--help')).toMatchObject({
        code: 0,
        output: expect.stringContaining('communicator call'),
      });
      expect(await start(profile, 'ansver')).toMatchObject({ code: 2 });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test('that finds nothing running says so', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
    try {
      expect(await start(profile, 'status', '--json')).toMatchObject({
        code: 3,
        output: '{"running":false}\n',
      });
      expect(await start(profile, 'hangup')).toMatchObject({ code: 3 });
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

test('the start at login is an entry of the desktop, there when wanted and gone when not', async ({
  launch,
}) => {
  const config = await mkdtemp(join(tmpdir(), 'communicator-config-'));
  try {
    const app = await launch({ env: { XDG_CONFIG_HOME: config } });
    const window = await app.firstWindow();
    const want = (startAtLogin: boolean) =>
      window.page.evaluate(
        (wanted) => globalThis.window.communicator.preferences.set({ startAtLogin: wanted }),
        startAtLogin,
      );
    await want(true);
    const [file] = await readdir(join(config, 'autostart'));
    expect(await readFile(join(config, 'autostart', file ?? ''), 'utf8')).toContain('"--hidden"');
    await want(false);
    expect(await readdir(join(config, 'autostart'))).toEqual([]);
  } finally {
    await rm(config, { recursive: true, force: true });
  }
});

test('a global key hangs up while another program has the keyboard', async ({ desktop, officeWith }) => {
  const { anna, ivan } = await officeWith({ env: desktop.environment });
  await anna.evaluate(async () => {
    const { preferences } = globalThis.window.communicator;
    const { shortcuts } = await preferences.get();
    await preferences.set({ shortcuts: { ...shortcuts, answer: 'Control+Alt+A', hangUp: 'F9' } });
  });
  await anna.dial('102');
  await ivan.rings();
  await desktop.press('ctrl+alt+a');
  await Promise.all([anna.talks(), ivan.talks()]);
  await desktop.press('F9');
  await expect(anna.callButton(ru.call.hangUp)).toBeHidden();
  await expect(ivan.callButton(ru.call.hangUp)).toBeHidden();
});

test('the small window stays above all others and shows the call; the usual one comes back as it was', async ({
  desktop,
  launch,
}) => {
  const app = await launch({ env: desktop.environment });
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  const look = () =>
    app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      return { top: first?.isAlwaysOnTop(), size: first?.getSize() };
    });
  const before = await look();
  const setMini = (mini: boolean) =>
    window.page.evaluate((wanted) => globalThis.window.communicator.preferences.set({ mini: wanted }), mini);
  await setMini(true);
  await expect.poll(look).toEqual({ top: true, size: [340, 150] });
  await expect(window.page.getByLabel(ru.dial.label)).toBeInViewport();
  await window.page.getByLabel(ru.dial.label).fill('*43');
  await window.page.keyboard.press('Enter');
  await expect(window.callButton(ru.call.hangUp)).toBeInViewport();
  await setMini(false);
  await expect.poll(look).toEqual(before);
});
