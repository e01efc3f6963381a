import { describe, expect, it } from 'vitest';
import { describeTrace } from './describe-trace.ts';
import { english } from './english.ts';
import { russian } from './russian.ts';

describe('describeTrace', () => {
  const step = { at: 0, code: 'forwarded', details: { name: 'Анна', why: 'no-answer', to: 'outside' } };

  it('puts a decision into words of either language', () => {
    expect(describeTrace(step, 'ru')).toBe('Переадресация от Анна (нет ответа): внешний номер');
    expect(describeTrace(step, 'en')).toBe('Forwarded from Анна (no answer): a number outside');
  });

  it('says the same details in both languages', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [code, text] of Object.entries(russian))
      expect(places(english[code as keyof typeof english]), code).toEqual(places(text));
  });

  it.each(['__proto__', 'constructor', 'from-the-future'])(
    'shows %s, which it does not know, as it is',
    (code) => {
      expect(describeTrace({ at: 0, code, details: {} }, 'ru')).toBe(code);
    },
  );
});
