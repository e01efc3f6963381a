import { test as base, expect } from './communicator-test.ts';
import type { Communicator, LaunchOptions } from './communicator.ts';
import type { CommunicatorWindow } from './communicator-window.ts';
import { type LinuxPanel, openLinuxPanel, type PanelHabits } from './linux-panel.ts';
import { type ManagedDesktop, openManagedDesktop } from './managed-desktop.ts';

/** Иван at his own computer, and Анна in a second window of the same app, who calls him. */
interface Office {
  readonly app: Communicator;
  readonly anna: CommunicatorWindow;
  readonly ivan: CommunicatorWindow;
}

interface Fixtures {
  /** A screen with a window manager. */
  readonly desktop: ManagedDesktop;
  /** A panel with icons and notifications. */
  readonly panelWith: (habits?: PanelHabits) => Promise<LinuxPanel>;
  /** Both are registered; the window of Анна has the keyboard. */
  readonly officeWith: (options?: LaunchOptions) => Promise<Office>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  desktop: async ({}, use) => {
    await using desktop = await openManagedDesktop();
    await use(desktop);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  panelWith: async ({}, use) => {
    await using scope = new AsyncDisposableStack();
    await use(async (habits) => scope.use(await openLinuxPanel(habits)));
  },
  officeWith: async ({ launch }, use) => {
    await use(async (options) => {
      const app = await launch(options);
      const ivan = await app.firstWindow();
      await ivan.enterOffice('Иван Петров');
      await ivan.becomesRegistered();
      const anna = await app.windowOpenedBy(() =>
        ivan.evaluate(() => globalThis.window.communicator.window.openAnother()),
      );
      await anna.enterOffice('Анна Соколова');
      await anna.becomesRegistered();
      return { app, anna, ivan };
    });
  },
});

/** The window of calls that ring, opened by what `action` brings about. */
export async function incomingWindow(app: Communicator, action: () => Promise<unknown>) {
  const window = await app.windowOpenedBy(action);
  await window.page.waitForURL('app://incoming/**');
  return window.page;
}

export { expect };
