import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { ProblemCode } from '../../pbx/contract/problem.ts';
import { ru } from '../i18n/ru/ru.ts';
import { apiErrorText } from './api-error-text.ts';

beforeAll(() => i18next.init({ lng: 'ru', resources: { ru: { translation: ru } } }));

const problem = (code: ProblemCode, retryAfter?: number) => ({
  kind: 'problem' as const,
  problem: {
    type: 'about:blank',
    title: 'x',
    status: 400,
    code,
    ...(retryAfter !== undefined && { retryAfter }),
  },
});

describe('an error of the API in words', () => {
  test.each(ProblemCode.options)('%s has a sentence', (code) => {
    expect(apiErrorText(i18next.t, problem(code))).toMatch(/^[А-Я].*\.$/);
  });

  test('says how long to wait', () => {
    expect(apiErrorText(i18next.t, problem('too-many-attempts', 21.5))).toContain('через 22 секунды');
  });

  test('says that there is no connection', () => {
    expect(apiErrorText(i18next.t, { kind: 'offline', detail: 'ERR_TIMED_OUT' })).toContain('не отвечает');
  });
});
