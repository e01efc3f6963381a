import { expect, test } from 'vitest';
import { company as enCompany } from './en/company/company.ts';
import { en as enStart } from './en/en.ts';
import { company as ruCompany } from './ru/company/company.ts';
import { ru as ruStart } from './ru/ru.ts';

const ru = { ...ruStart, company: ruCompany };
const en = { ...enStart, company: enCompany };

const PLURAL = /_(zero|one|two|few|many|other)$/;

function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}

const keys = (tree: object) => [...new Set(texts(tree).map(([key]) => key.replace(PLURAL, '')))].sort();
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

test('English says everything that Russian says', () => expect(keys(en)).toEqual(keys(ru)));

test('a text has the same placeholders in both languages', () => {
  const english = new Map(texts(en).map(([key, text]) => [key, placeholders(text)]));
  for (const [key, text] of texts(ru)) {
    expect(placeholders(text), key).toEqual(english.get(key) ?? english.get(key.replace(PLURAL, '_other')));
  }
});

test.each([
  ['ru', ru],
  ['en', en],
] as const)('every counted text of %s has all plural forms of the language', (language, tree) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const all = texts(tree).map(([key]) => key);
  for (const key of all.filter((name) => PLURAL.test(name))) {
    const base = key.replace(PLURAL, '');
    for (const form of forms) expect(all).toContain(`${base}_${form}`);
  }
});

test('nothing is empty, shouts or speaks jargon', () => {
  for (const [key, text] of [...texts(ru), ...texts(en)]) {
    expect(text.trim(), key).not.toBe('');
    expect(text, key).not.toMatch(/!|\b(INVITE|REGISTER|timeout|таймаут)\b/);
  }
});
