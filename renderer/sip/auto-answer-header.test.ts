import { describe, expect, it } from 'vitest';
import { askedAnswerSeconds } from './auto-answer-header.ts';

describe('askedAnswerSeconds', () => {
  it.each<[string, string, number | undefined]>([
    ['call-info', '<sip:x>;answer-after=0', 0],
    ['call-info', '<sip:broadworks>; Answer-After = "5"', 5],
    ['call-info', '<http://example.com/icon>;purpose=icon', undefined],
    ['alert-info', '<http://www.notused.com>;info=alert-autoanswer;delay=3', 3],
    ['alert-info', 'info=alert-autoanswer', 0],
    ['alert-info', '<http://x>;info=alert-external', undefined],
    ['answer-mode', 'Auto', 0],
    ['answer-mode', 'Manual', undefined],
    ['call-info', '<sip:x>;answer-after=999', 600],
  ])('%s: %s', (name, value, seconds) => {
    expect(askedAnswerSeconds((asked) => (asked === name ? value : undefined))).toBe(seconds);
  });
});
