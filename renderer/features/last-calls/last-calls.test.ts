import { describe, expect, test } from 'vitest';
import { listedCall } from '../../../test/doubles/listed-call.ts';
import { lastCalls } from './last-calls.ts';

const missed = (id: string, number: string) =>
  listedCall({
    id,
    result: 'missed',
    answeredAt: null,
    employee: null,
    legs: [],
    caller: { employee: null, name: '', number },
  });

describe('last calls', () => {
  test('are one row for each, the newest first', () => {
    const rows = lastCalls([missed('new', '+79170000017'), listedCall({ id: 'old' })], 'anna');
    expect(rows.map(({ id, times }) => [id, times])).toEqual([
      ['new', 1],
      ['old', 1],
    ]);
  });

  test('that were missed from one number in a row are one row, which leads to the newest', () => {
    const rows = lastCalls(
      [missed('3', '+79170000017'), missed('2', '+79170000017'), missed('1', '+79170000018')],
      'anna',
    );
    expect(rows.map(({ id, times }) => [id, times])).toEqual([
      ['3', 2],
      ['1', 1],
    ]);
  });

  test('from hidden numbers are not taken for one person', () => {
    expect(lastCalls([missed('2', ''), missed('1', '')], 'anna')).toHaveLength(2);
  });
});
