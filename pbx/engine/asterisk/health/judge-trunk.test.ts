import { expect, it } from 'vitest';
import { findingWords } from './finding-words.ts';
import { judgeTrunk } from './judge-trunk.ts';

it.each([
  ['Registered', true, 'ok registered'],
  ['Rejected', true, 'broken rejected'],
  ['Unregistered', true, 'warning unregistered'],
  [undefined, true, 'ok reached'],
  [undefined, false, 'warning silent'],
])('a trunk whose registration is %s and whose provider answers: %s is %s', (registration, answers, said) => {
  const finding = judgeTrunk({ name: 'mango', answers, registration });
  expect(`${finding.state} ${finding.verdict}`).toBe(said);
  expect(findingWords(finding)).toMatch(/^Внешние линии mango: /);
});
