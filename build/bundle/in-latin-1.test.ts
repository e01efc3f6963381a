import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSmallestForm } from './in-latin-1.ts';

const evaluate = (code: string): unknown => new Function(`return ${code}`)();

describe('scripts in Latin-1', () => {
  it('say the same, whatever is written in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(evaluate(inSmallestForm(JSON.stringify(text)))).toBe(text);
      }),
    );
  });

  it('keep names and patterns', () => {
    const code = `(() => { const звонок = /[а-я😀]+/u; return звонок.exec("to 😀мир")[0]; })()${' '.repeat(400)}`;
    expect(inSmallestForm(code)).not.toMatch(/[\u0100-\uffff]/);
    expect(evaluate(inSmallestForm(code))).toBe('😀мир');
  });

  it('stay as they are where escapes would take more than they save', () => {
    expect(inSmallestForm('"Пропущенный звонок"')).toBe('"Пропущенный звонок"');
  });
});
