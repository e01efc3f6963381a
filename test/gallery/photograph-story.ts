import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findOverflow } from './find-overflow.ts';
import { findViolations } from './find-violations.ts';
import { type Layout, type Theme, themes } from './layouts.ts';
import { drawStory } from './show-story.ts';

export interface Studio {
  readonly page: Page;
  /** Where pictures go. */
  readonly directory: string;
  /** A regular expression over `screen--state--theme--width--language`. */
  readonly only: string;
}

/** Takes the pictures of a story in one layout. Returns what is wrong in each, by the picture's file name. */
export async function photographStory(
  { page, directory, only }: Studio,
  story: string,
  layout: Layout,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pictureName = (theme: Theme) => `${story}--${theme}--${layout.width}--${layout.language}`;
  const wanted = themes.filter((theme) => new RegExp(only).test(pictureName(theme)));
  const found = new Map<string, readonly string[]>();
  for (const theme of wanted) {
    const picture = `${pictureName(theme)}.png`;
    const isFirst = found.size === 0;
    try {
      if (isFirst) await drawStory(page, story, layout, theme);
      else await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({ path: join(directory, picture) });
      found.set(
        picture,
        isFirst ? await everythingWrong(page) : await findViolations(page, ['color-contrast']),
      );
    } catch (error) {
      found.set(picture, [String(error)]);
    }
  }
  return found;
}

async function everythingWrong(page: Page): Promise<readonly string[]> {
  return [...(await findViolations(page)), ...(await findOverflow(page))];
}
