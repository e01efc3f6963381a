import { describe, expect, it } from 'vitest';
import { cancelledReason, readReason, refusedReason } from './end-reason.ts';

describe('readReason', () => {
  it.each([
    ['SIP;cause=200;text="Call completed elsewhere"', [{ protocol: 'SIP', cause: 200 }]],
    ['Q.850 ;cause=19 ;text="No answer"', [{ protocol: 'Q.850', cause: 19 }]],
    ['Q.850;text="a";cause=20', [{ protocol: 'Q.850', cause: 20 }]],
    [
      'SIP;cause=480,Q.850;cause=20',
      [
        { protocol: 'SIP', cause: 480 },
        { protocol: 'Q.850', cause: 20 },
      ],
    ],
    [undefined, []],
    ['nonsense', []],
  ])('%s', (header, reasons) => {
    expect(readReason(header)).toEqual(reasons);
  });
});

describe('refusedReason', () => {
  it.each([
    [486, undefined, 'busy'],
    [600, undefined, 'busy'],
    [603, undefined, 'declined'],
    [404, undefined, 'not-found'],
    [403, undefined, 'forbidden'],
    [480, 'Q.850;cause=19', 'no-answer'],
    [480, 'Q.850;cause=20', 'unavailable'],
    [480, undefined, 'unavailable'],
    [408, undefined, 'server-error'],
    [503, undefined, 'server-error'],
  ])('%i %s: %s', (code, header, reason) => {
    expect(refusedReason(code, readReason(header))).toBe(reason);
  });
});

describe('cancelledReason', () => {
  it('tells a call that someone else answered from a missed one', () => {
    expect(cancelledReason(readReason('SIP;cause=200'))).toBe('answered-elsewhere');
    expect(cancelledReason(readReason('Q.850;cause=26'))).toBe('answered-elsewhere');
    expect(cancelledReason([])).toBe('missed');
  });
});
