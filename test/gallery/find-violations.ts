import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page must have, which is out of reach while something modal is before it; axe tells modal by pixels. */
const OF_WHOLE_PAGE = ['landmark-one-main', 'page-has-heading-one'];

/**
 * What axe-core finds wrong on the page, one line an element: rule, element, how to mend it.
 * `only`: these rules; by default all.
 */
export async function findViolations(page: Page, only?: string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ([runOnly, ofWholePage]) => {
      const isBehind = document.getElementById('root')?.inert === true;
      const rules = Object.fromEntries(ofWholePage.map((id) => [id, { enabled: !isBehind }]));
      return (window as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ['violations'],
        ...(runOnly ? { runOnly } : { rules }),
      });
    },
    [only, OF_WHOLE_PAGE] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${oneLine(failureSummary ?? '')}`),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
