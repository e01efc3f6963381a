import type { BrowserContext } from '@playwright/test';

/**
 * In every page that opens from now on whatever is done again and again is done `speed` times as often, and `Date` and
 * `performance.now` run that fast. Single timers are left alone: they are deadlines for sound and network, which go on
 * as ever.
 */
export async function quickenPages(context: BrowserContext, speed: number): Promise<void> {
  await context.addInitScript(installFasterClock, speed);
}

/** Runs in the page, before its own scripts; must not use anything outside itself. */
function installFasterClock(speed: number): void {
  const { setInterval: often } = window;
  const now = performance.now.bind(performance);
  const RealDate = Date;
  const start = { epoch: RealDate.now(), page: now() };
  const faster = (): number => start.page + (now() - start.page) * speed;
  performance.now = faster;
  const epoch = (): number => Math.round(start.epoch + faster() - start.page);
  window.Date = new Proxy(RealDate, {
    construct: (date, given: []) => (given.length === 0 ? new date(epoch()) : new date(...given)),
    get: (date, name) => (name === 'now' ? epoch : Reflect.get(date, name)),
  });
  Object.assign(window, {
    setInterval: (handler: TimerHandler, ms = 0, ...given: unknown[]) => often(handler, ms / speed, ...given),
  });
}
