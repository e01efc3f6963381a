import type { BrowserContext, Page } from '@playwright/test';

interface Painted {
  readonly name: string;
  /** Of the whole row. */
  readonly words: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface LampClock {
  painted: Painted[];
  /** Milliseconds between frames. */
  frames: number[];
}

/** Every page that opens from now on notes when rows of colleagues are painted anew, and how long frames take. */
export async function clockLamps(context: BrowserContext): Promise<void> {
  await context.addInitScript(installLampClock);
}

/** Waits until the colleague's row was painted after that moment, with other words than it had. Epoch milliseconds. */
export async function lampPaintedAt(page: Page, name: string, after: number): Promise<number> {
  const handle = await page.waitForFunction(
    ([wanted, from]) => {
      const { lampClock } = window as unknown as { lampClock: LampClock };
      return lampClock.painted.find((row) => row.name.includes(wanted) && row.at >= from)?.at;
    },
    [name, after] as const,
    { polling: 20 },
  );
  return Number(await handle.jsonValue());
}

/** Forgets what was noted so far. */
export function startLampClock(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { lampClock } = window as unknown as { lampClock: LampClock };
    lampClock.painted = [];
    lampClock.frames = [];
  });
}

/** Since it was started: how often a row was painted anew, and milliseconds between frames. */
export function readLampClock(
  page: Page,
): Promise<{ readonly painted: number; readonly frames: readonly number[] }> {
  return page.evaluate(() => {
    const { painted, frames } = (window as unknown as { lampClock: LampClock }).lampClock;
    return { painted: painted.length, frames };
  });
}

/** Runs in the page, before its own scripts; must not use anything outside itself. */
function installLampClock(): void {
  const clock: LampClock = { painted: [], frames: [] };
  Object.assign(window, { lampClock: clock });
  const now = (): number => performance.timeOrigin + performance.now();
  const known = new Map<string, string>();

  const look = (records: readonly MutationRecord[]): void => {
    const changed: Omit<Painted, 'at'>[] = [];
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest('li');
      if (!row) continue;
      const words = row.textContent ?? '';
      const name = /Сотрудник \d+/.exec(words)?.[0];
      if (name === undefined || known.get(name) === words) continue;
      known.set(name, words);
      changed.push({ name, words });
    }
    if (changed.length === 0) return;
    // A task queued by an animation frame runs after that frame's paint.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const at = now();
        for (const row of changed) clock.painted.push({ ...row, at });
      }),
    );
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });

  let before = now();
  const frame = (): void => {
    const at = now();
    clock.frames.push(at - before);
    before = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
