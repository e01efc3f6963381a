import { channels } from '../../../preload/contract/channels.ts';
import { expect, test } from '../../support/communicator-test.ts';

test('every window is sandboxed, isolated, without Node and with web security', async ({ launch }) => {
  const app = await launch();
  await app.firstWindow();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(
      // Not in the public types, on purpose: it is there for tests like this one.
      (contents) => (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  });
  expect(preferences[0]).not.toMatchObject({ nodeIntegrationInWorker: true });
});

test('a page has neither Node nor Electron, only what the contract gives its page', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  const survey = () =>
    window.evaluate(() => ({
      foreign: [
        'require',
        'process',
        'Buffer',
        'module',
        'global',
        '__dirname',
        'ipcRenderer',
        'electron',
      ].filter((name) => name in globalThis),
      offered: Object.keys(globalThis.window.communicator).sort(),
      isolated: crossOriginIsolated,
    }));

  expect(await survey()).toEqual({
    foreign: [],
    offered: ['app', 'preferences', 'signIn', 'surface'],
    isolated: true,
  });
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  expect(await survey()).toEqual({
    foreign: [],
    offered: [
      'account',
      'api',
      'app',
      'contacts',
      'desktop',
      'diagnostics',
      'favourites',
      'phone',
      'preferences',
      'surface',
      'system',
      'window',
    ],
    isolated: true,
  });
  // What `removeListener` returns inside the preload is `ipcRenderer` itself.
  const returned = await window.evaluate(
    () => typeof globalThis.window.communicator.system.onResumed(() => {})(),
  );
  expect(returned).toBe('undefined');
});

test('the window of a call that rings is as closed as any, and knows nothing but the call', async ({
  launch,
}) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const popup = await app.windowOpenedBy(() =>
    window.evaluate(() =>
      globalThis.window.communicator.phone.report({
        registration: 'online',
        status: 'available',
        routedByStatus: true,
        awayAfterMinutes: null,
        calls: [
          {
            id: 'a',
            direction: 'incoming',
            party: { name: '<img src=x onerror="document.title=1">', number: '101' },
            stage: 'incoming',
            muted: false,
            held: false,
          },
        ],
        missed: 0,
        mayCall: true,
      }),
    ),
  );
  await expect(popup.page.getByRole('article')).toContainText('<img src=x');
  const survey = await popup.evaluate(async () => ({
    foreign: ['require', 'process', 'Buffer', 'module', 'ipcRenderer'].filter((name) => name in globalThis),
    offered: Object.keys(globalThis.window.communicator).sort(),
    isolated: crossOriginIsolated,
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (reason: DOMException) => reason.name,
    ),
    fetch: await fetch('app://incoming/incoming.html').then(
      () => 'loaded',
      () => 'refused',
    ),
  }));
  expect(survey).toEqual({
    foreign: [],
    offered: ['app', 'incoming', 'preferences', 'surface'],
    isolated: true,
    microphone: 'NotAllowedError',
    fetch: 'refused',
  });
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  expect(new Set(pids).size).toBe(2);
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences(),
      ),
  );
  for (const one of preferences) {
    expect(one).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  }
});

test('the main process listens on the channels of the contract, and on no other', async ({ launch }) => {
  const app = await launch();
  await app.firstWindow();
  const open = await app.evaluate(({ ipcMain }) => ({
    handled: [
      ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ].sort(),
    // Electron itself listens to `error`, which no page can send.
    listened: ipcMain
      .eventNames()
      .filter((name) => name !== 'error')
      .map(String),
  }));
  expect(open).toEqual({ handled: Object.keys(channels).sort(), listened: [] });
});

test('the page comes with a strict policy, and is served by app: alone', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  const { page } = window;
  await page.waitForLoadState();
  const [response] = await Promise.all([
    page.waitForResponse('app://sign-in/sign-in.html'),
    page.waitForEvent('load'),
    app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.reload()),
  ]);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const sources = await window.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => !source.startsWith('app://sign-in/'))).toEqual([]);
});
