import { expect, test } from '@playwright/test';
import { findOverflow } from '../gallery/find-overflow.ts';
import { findViolations } from '../gallery/find-violations.ts';
import type { Layout } from '../gallery/layouts.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import { showStory } from '../gallery/show-story.ts';
import { storyNames } from '../gallery/story-names.ts';

const compact: Layout = { width: 400, height: 720, language: 'ru' };
/** The smallest window, and the default one at 200 % zoom. */
const cramped: readonly Layout[] = [
  { ...compact, width: 340, height: 560 },
  { ...compact, width: 200, height: 360 },
];

/** The screens that have been fitted; settings, contacts, history, voicemail and sound are still to be. */
const FITTED = /^(sign-in|phone|call)--/;

let gallery: Gallery;

test.describe('every screen in every state', () => {
  test.beforeAll(async () => {
    gallery = await openGallery();
  });
  test.afterAll(() => gallery[Symbol.asyncDispose]());

  test('has nothing that axe objects to', async () => {
    test.setTimeout(600_000);
    const { page, url } = gallery;
    for (const story of await storyNames(page, url)) {
      await showStory(page, url, story, compact, 'dark');
      expect.soft(await findViolations(page), story).toEqual([]);
    }
  });

  test('fits the smallest window and 200 % zoom', async () => {
    test.setTimeout(600_000);
    const { page, url } = gallery;
    const fitted = (await storyNames(page, url)).filter((story) => FITTED.test(story));
    expect(fitted.length).toBeGreaterThan(50);
    for (const story of fitted) {
      for (const layout of cramped) {
        await showStory(page, url, story, layout, 'light');
        expect.soft(await findOverflow(page), `${story} at ${layout.width} px`).toEqual([]);
      }
    }
  });
});
