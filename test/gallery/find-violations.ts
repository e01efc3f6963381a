import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong on the page, one line an element: rule, element, how to mend it.
 * `rules`: only these; by default all.
 */
export async function findViolations(page: Page, rules?: string[]): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run(runOnly ? { runOnly } : {}),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${oneLine(failureSummary ?? '')}`),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
