import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '..');
const components = globSync('**/*.tsx', { cwd: renderer }).filter((file) => !file.includes('.test.'));

/** Letters between a tag's end and the next tag, or in an attribute that people read or hear. */
const TEXT_IN_MARKUP = /<\w[^<>]*>\s*[\p{L}][^<>{}]*<\//u;
const TEXT_IN_ATTRIBUTE = /\b(aria-label|title|placeholder|label|alt)="[^"]*\p{L}[^"]*"/u;
const CYRILLIC_CODE = /^(?!\s*(\/\/|\*|\/\*)).*\p{Script=Cyrillic}/mu;

test('there are components to check', () => expect(components.length).toBeGreaterThan(20));

test.each(components)('%s takes its words from i18n', (file) => {
  const source = readFileSync(join(renderer, file), 'utf8');
  expect(source).not.toMatch(TEXT_IN_MARKUP);
  expect(source).not.toMatch(TEXT_IN_ATTRIBUTE);
  expect(source).not.toMatch(CYRILLIC_CODE);
});
