import { describe, expect, test } from 'vitest';
import { topics } from './scenarios/topics.ts';
import { documentOf } from './stage/report.ts';

describe('the scenarios', () => {
  test('are at least sixty, and each has a title of its own', () => {
    const titles = topics.flatMap(({ scenarios }) => scenarios.map(({ title }) => title));
    expect(titles.length).toBeGreaterThanOrEqual(60);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('stand in docs/conformance.md (write it anew: npx vitest run --project heavy test/conformance/document.test.ts -u)', async () => {
    await expect(documentOf()).toMatchFileSnapshot('../../docs/conformance.md');
  });
});
