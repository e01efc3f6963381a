import { describe, expect, test } from 'vitest';
import { bestCause, causeOfRefusal, reasonOf, refusalOf } from './hang-up-mapping.ts';

describe('a hang-up cause', () => {
  test.for([
    ['busy', 486, 'Q.850;cause=17'],
    ['rejected', 603, 'Q.850;cause=21'],
    ['not-found', 404, 'Q.850;cause=1'],
    ['no-answer', 480, 'Q.850;cause=19'],
    ['unavailable', 480, 'Q.850;cause=20'],
    ['forbidden', 403, 'Q.850;cause=57'],
    ['cancelled', 487, 'Q.850;cause=16'],
    ['failed', 500, 'Q.850;cause=41'],
  ] as const)('%s refuses a caller with %d, and is read back from it', ([cause, status, reason]) => {
    expect(refusalOf(cause)).toMatchObject({ statusCode: status, extraHeaders: [`Reason: ${reason}`] });
    expect(causeOfRefusal(status, reason)).toBe(cause);
  });

  test('answered-elsewhere tells other devices that the call was taken (RFC 3326)', () => {
    expect(reasonOf('answered-elsewhere')).toBe('SIP;cause=200;text="Call completed elsewhere"');
  });

  test.for([
    [480, undefined, 'no-answer'],
    [600, undefined, 'busy'],
    [408, undefined, 'no-answer'],
    [503, undefined, 'unavailable'],
    [604, undefined, 'not-found'],
    [488, 'SIP;cause=600', 'failed'],
  ] as const)('of a phone that says %d %s is %s', ([status, reason, cause]) => {
    expect(causeOfRefusal(status, reason)).toBe(cause);
  });

  test('of several devices is what a person did, rather than a machine', () => {
    expect(bestCause(['unavailable', 'busy', 'failed'])).toBe('busy');
    expect(bestCause(['busy', 'rejected'])).toBe('rejected');
    expect(bestCause([])).toBe('unavailable');
  });
});
