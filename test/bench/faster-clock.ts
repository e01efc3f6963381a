import type { BrowserContext } from '@playwright/test';

/**
 * Every page that opens from now on lives `speed` times as fast: its timers, `Date` and `performance.now`. Sound and
 * network go on as ever, so deadlines for them are that much shorter.
 */
export async function quickenPages(context: BrowserContext, speed: number): Promise<void> {
  await context.addInitScript(installFasterClock, speed);
}

/** Runs in the page, before its own scripts; must not use anything outside itself. */
function installFasterClock(speed: number): void {
  const { setTimeout: later, setInterval: often } = window;
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
    setTimeout: (handler: TimerHandler, ms = 0, ...given: unknown[]) => later(handler, ms / speed, ...given),
    setInterval: (handler: TimerHandler, ms = 0, ...given: unknown[]) => often(handler, ms / speed, ...given),
  });
}
