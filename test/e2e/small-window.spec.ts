import { expect, type Page, test } from '@playwright/test';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { keypadKeys } from '../../renderer/features/dial/keypad-keys.ts';
import { findViolations } from '../gallery/find-violations.ts';
import type { Layout } from '../gallery/layouts.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import { showStory } from '../gallery/show-story.ts';

/** The least that the window can be made. */
const smallest: Layout = { width: 340, height: 560, language: 'ru' };

let gallery: Gallery;
let page: Page;

test.beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
});
test.afterAll(() => gallery[Symbol.asyncDispose]());

const show = (story: string) => showStory(page, gallery.url, story, smallest, 'light');

test('window too big, keypad hidden (linphone-desktop #934, #596): in the smallest one all keys are there', async () => {
  await show('phone--idle');
  const keypad = page.getByRole('group', { name: ru.dial.keypad });
  const keys = keypadKeys.map(({ digit }) => keypad.getByRole('button', { name: digit, exact: true }));
  const call = page.getByRole('button', { name: ru.dial.call, exact: true });
  for (const button of [...keys, call]) await expect(button).toBeInViewport({ ratio: 1 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(overflow).toBe(false);
});

for (const story of ['phone--idle', 'call--talking', 'history--few', 'people--contacts'])
  test(`unreadable by a screen reader (linphone-desktop #913, #948): ${story} says all that it shows`, async () => {
    await show(story);
    expect(await findViolations(page)).toEqual([]);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).not.toMatch(/^\s*- (button|link|textbox|checkbox|radio|combobox|slider)\s*$/m);
  });
