import type { BrowserContext, Page } from '@playwright/test';
import { ru } from '../../renderer/i18n/ru/ru.ts';

/** Moments in the page, epoch milliseconds; null: not yet. */
interface PageClock {
  /** When the pointer was last let go: what a person calls the click. */
  pressed: number | null;
  /** When the page last sent an INVITE. */
  invited: number | null;
  /** When «На линии» was first painted. */
  registered: number | null;
  /** When the Answer button of the present call was painted; null without one. */
  rings: number | null;
}

export type Moment = keyof PageClock;

/** Makes every page that opens from now on note its moments. */
export async function clockPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(installClock, { answer: ru.call.answer, online: ru.ownState.online });
}

/** A moment of the page, epoch milliseconds; waits until it has come. */
export async function momentOf(page: Page, moment: Moment): Promise<number> {
  const noted = await page.waitForFunction(
    (name) => (window as unknown as { pageClock?: PageClock }).pageClock?.[name],
    moment,
    { polling: 20 },
  );
  return Number(await noted.jsonValue());
}

/** Runs in the page, before its own scripts; must not use anything outside itself. */
function installClock({ answer, online }: { answer: string; online: string }): void {
  const clock: PageClock = { pressed: null, invited: null, registered: null, rings: null };
  Object.assign(window, { pageClock: clock });
  const now = (): number => performance.timeOrigin + performance.now();

  const notePress = ({ timeStamp }: Event): void => {
    clock.pressed = performance.timeOrigin + timeStamp;
  };
  window.addEventListener('pointerup', notePress, { capture: true });

  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    if (typeof data === 'string' && data.startsWith('INVITE ')) clock.invited = now();
    send.call(this, data);
  };

  const shows: Readonly<Record<'rings' | 'registered', () => boolean>> = {
    rings: () =>
      [...document.querySelectorAll('main button')].some(({ textContent }) => textContent.startsWith(answer)),
    registered: () => document.querySelector('header [role=status]')?.textContent === online,
  };
  const seen = { rings: false, registered: false };
  const look = (): void => {
    for (const name of ['rings', 'registered'] as const) {
      const before = seen[name];
      seen[name] = shows[name]();
      if (!seen[name]) clock[name] = null;
      // A task queued by an animation frame runs after that frame's paint.
      else if (!before)
        requestAnimationFrame(() =>
          setTimeout(() => {
            clock[name] = now();
          }),
        );
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}
