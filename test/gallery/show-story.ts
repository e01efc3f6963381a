import type { ConsoleMessage, Page } from '@playwright/test';
import type { Layout, Theme } from './layouts.ts';

/** Draws a story and waits until it has been played. Rejects when it cannot be, or breaks the page's policy. */
export async function showStory(
  page: Page,
  url: string,
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
    await page.goto(`${url}?${new URLSearchParams({ story, language })}`);
    const outcome = await page.waitForFunction(() => document.documentElement.dataset.story);
    const said = await outcome.jsonValue();
    if (said !== 'shown') throw new Error(`${story}: ${said}`);
    if (complaints.length > 0) throw new Error(`${story}: ${complaints.join('\n')}`);
  } finally {
    page.off('console', listen);
  }
}
