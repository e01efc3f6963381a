import { describe, expect, test } from 'vitest';
import { answerAfterHeaders, askedAnswerAfter } from './auto-answer.ts';

const asked = (headers: Readonly<Record<string, string>>) =>
  askedAnswerAfter({ getHeaders: (name) => (headers[name] === undefined ? [] : [headers[name]]) });

describe('a caller who wants the phone to answer by itself', () => {
  test.for([
    [{ 'call-info': '<sip:office.example>;answer-after=0' }, 0],
    [{ 'call-info': '<sip:office.example>; Answer-After = 5' }, 5],
    [{ 'call-info': '<sip:office.example>;answer-after=999' }, 60],
    [{ 'alert-info': '<http://office.example>;info=alert-autoanswer;delay=3' }, 3],
    [{ 'alert-info': 'info="nothing";info=alert-autoanswer' }, 0],
    [{ 'answer-mode': 'Auto;require' }, 0],
    [{ 'call-info': '<sip:answer-after=0@office.example>;purpose=icon' }, undefined],
    [{ 'alert-info': '<http://office.example/info=alert-autoanswer>' }, undefined],
    [{ 'answer-mode': 'Manual' }, undefined],
    [{ 'call-info': '<sip:a>;answer-after=-1' }, undefined],
    [{}, undefined],
  ] as const)('says so by %j: %j', ([headers, seconds]) => {
    expect(asked(headers)).toBe(seconds);
  });

  test('is understood by our own words', () => {
    for (const [name, value] of answerAfterHeaders('office.example', 7))
      expect(asked({ [name.toLowerCase()]: value })).toBe(7);
  });
});
