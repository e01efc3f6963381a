import { describe, expect, test } from 'vitest';
import { listedCall, listedLeg } from '../../../test/doubles/listed-call.ts';
import type { PbxNews } from '../../../preload/contract/pbx-api.ts';
import { nextTestCall, type TestCall } from './test-call.ts';

const started = (direction: 'inbound' | 'internal'): PbxNews => ({
  type: 'call-started',
  call: {
    id: 'c1',
    direction,
    caller: { name: 'Ольга', number: '+79172340506' },
    dialled: '+78432009818',
    employees: ['ivan'],
    at: 1,
  },
});
const ended = (id: string, outcome: 'answered' | 'no-answer'): PbxNews => ({
  type: 'call-ended',
  call: listedCall({ id, legs: [listedLeg({ name: 'Иван Петров', outcome })] }),
});
const callAfter = (...news: readonly PbxNews[]): TestCall =>
  news.reduce(nextTestCall, { stage: 'waiting' } as TestCall);

describe('the call that proves the set-up', () => {
  test('is seen as soon as it comes in', () => {
    expect(callAfter(started('inbound'))).toEqual({
      stage: 'ringing',
      id: 'c1',
      caller: 'Ольга',
      number: '+78432009818',
    });
  });

  test('is one from outside', () => expect(callAfter(started('internal'))).toEqual({ stage: 'waiting' }));

  test('names who took it', () => {
    expect(callAfter(started('inbound'), ended('c1', 'answered'))).toEqual({
      stage: 'answered',
      name: 'Иван Петров',
    });
  });

  test('is told when nobody did', () =>
    expect(callAfter(started('inbound'), ended('c1', 'no-answer'))).toEqual({ stage: 'missed' }));

  test('is not another one', () =>
    expect(callAfter(started('inbound'), ended('c2', 'answered'))).toMatchObject({ stage: 'ringing' }));
});
