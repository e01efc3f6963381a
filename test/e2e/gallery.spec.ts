import { expect, test } from '@playwright/test';
import { findOverflow } from '../gallery/find-overflow.ts';
import { findViolations } from '../gallery/find-violations.ts';
import type { Layout } from '../gallery/layouts.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import { drawStory, openStories } from '../gallery/show-story.ts';

const compact: Layout = { width: 400, height: 720, language: 'ru' };
/** The smallest window, and the default one at 200 % zoom. */
const cramped = [
  { width: 340, height: 560 },
  { width: 200, height: 360 },
];

/** The window of incoming calls has one size, in which its stories are drawn. */
const ONE_SIZE = /^incoming--/;

let gallery: Gallery;

test.describe('every screen in every state', () => {
  test.beforeAll(async () => {
    gallery = await openGallery();
  });
  test.afterAll(() => gallery[Symbol.asyncDispose]());

  test('has nothing that axe objects to, is easy to read in both themes, and fits the smallest window and 200 % zoom', async () => {
    test.setTimeout(900_000);
    const { page, url } = gallery;
    for (const story of await openStories(page, url)) {
      await drawStory(page, story, compact, 'dark');
      expect.soft(await findViolations(page), story).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await findViolations(page, ['color-contrast']), `${story} in the light`).toEqual([]);
      for (const { width, height } of ONE_SIZE.test(story) ? [] : cramped) {
        await page.setViewportSize({ width, height });
        expect.soft(await findOverflow(page), `${story} at ${width} px`).toEqual([]);
      }
    }
  });
});
