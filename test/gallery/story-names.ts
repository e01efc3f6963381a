import type { Page } from '@playwright/test';

/** The names of all stories, `screen--state`. */
export async function storyNames(page: Page, url: string): Promise<readonly string[]> {
  await page.goto(url);
  const names = await page.waitForFunction(() => document.documentElement.dataset.stories);
  return ((await names.jsonValue()) ?? '').split(' ');
}
