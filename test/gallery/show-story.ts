import type { ConsoleMessage, Page } from '@playwright/test';
import type { Layout, Theme } from './layouts.ts';

/** Loads the page of stories anew and draws one, see `drawStory`. */
export async function showStory(
  page: Page,
  url: string,
  story: string,
  layout: Layout,
  theme: Theme,
): Promise<void> {
  await openStories(page, url);
  await drawStory(page, story, layout, theme);
}

/** Loads the page of stories. Returns the names of all of them, `screen--state`. */
export async function openStories(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url);
  await page.waitForFunction(() => 'showStory' in window);
  return page.evaluate(() => (document.documentElement.dataset.stories ?? '').split(' '));
}

/**
 * Draws a story in the place of the one before, waits until it has been played. Rejects when it cannot be, or breaks
 * the page's policy.
 */
export async function drawStory(
  page: Page,
  story: string,
  { width, height, language }: Layout,
  theme: Theme,
): Promise<void> {
  const complaints: string[] = [];
  const listen = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  page.on('console', listen);
  try {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(
      ([name, spoken]) => {
        const { showStory: show } = window as unknown as Record<
          'showStory',
          (name: string, language: string) => Promise<void>
        >;
        return show(name, spoken);
      },
      [story, language] as const,
    );
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  } catch (error) {
    throw new Error(`${story}: ${error}`);
  } finally {
    page.off('console', listen);
  }
}
