import { beforeEach, describe, expect, it } from 'vitest';
import { PhoneBench } from '../../test/doubles/phone-bench.ts';
import { activeCalls, talkingCall } from './phone-state.ts';

describe('decide', () => {
  let bench: PhoneBench;
  const holdOf = (call: string) => talkingCall(bench.phone, call)?.hold;

  beforeEach(() => {
    bench = new PhoneBench();
  });

  it('swaps: resuming one holds the other', () => {
    bench.talks('a');
    bench.talks('b', '103');
    bench.settleHolds();
    bench.told();
    bench.feed({ type: 'hold-asked', call: 'a', held: false });
    expect(bench.told()).toEqual(['set-held b true', 'set-held a false', expect.stringContaining('attend')]);
    expect(activeCalls(bench.phone)).toEqual(['a']);
  });

  it('is spoken in by nobody whose far end would not be held', () => {
    bench.talks('a');
    bench.talks('b', '103');
    bench.settleHolds({ refused: true });
    expect(holdOf('a')).toBe('off');
    const attend = bench.commands.findLast(({ type }) => type === 'attend');
    expect(attend).toMatchObject({ attention: { calls: ['b'] } });
  });

  it('holds a call that is answered while the person speaks in another', () => {
    bench.talks('a');
    bench.feed({ type: 'place-asked', call: 'b', target: '103' });
    bench.arrives('c');
    bench.feed({ type: 'answer-asked', call: 'c' });
    bench.answers('c');
    bench.answers('b');
    expect(holdOf('b')).toBe('holding');
    expect(bench.phone.active).toBe('c');
  });

  it('gives away at once, and takes back when nobody wants the call', () => {
    bench.talks('a');
    bench.told();
    bench.feed({ type: 'transfer-asked', call: 'a', target: '103', parks: false });
    expect(bench.told()).toEqual(['set-held a true']);
    bench.settleHolds();
    expect(bench.told()).toEqual(['transfer a 103']);
    bench.feed({ type: 'transfer-progress', call: 'a', progress: 'failed', reason: 'busy' });
    expect(bench.told()).toEqual(['set-held a false']);
    expect(bench.phone).toMatchObject({ active: 'a', transfer: { stage: 'failed', reason: 'busy' } });
  });

  it('does not open the microphone after a failure while the person speaks with somebody else', () => {
    bench.talks('a');
    bench.feed({ type: 'transfer-asked', call: 'a', target: '103', parks: false });
    bench.settleHolds();
    bench.arrives('b');
    bench.feed({ type: 'answer-asked', call: 'b' });
    bench.answers('b');
    bench.feed({ type: 'transfer-progress', call: 'a', progress: 'failed', reason: 'busy' });
    expect(bench.phone).toMatchObject({ active: 'b', transfer: { stage: 'failed' } });
    expect(holdOf('a')).toBe('on');
    bench.feed({ type: 'cancel-asked' });
    expect(bench.phone.active).toBe('a');
    expect(holdOf('b')).toBe('holding');
  });

  it('connects both and is done with both', () => {
    bench.talks('a');
    bench.feed({ type: 'consult-asked', call: 'a', consultation: 'b', target: '103' });
    bench.settleHolds();
    bench.answers('b');
    bench.told();
    bench.feed({ type: 'complete-asked' });
    expect(bench.told()).toEqual(['join a b']);
    bench.feed({ type: 'transfer-progress', call: 'a', progress: 'done', reason: undefined });
    expect(bench.phone.calls).toMatchObject([{ reason: 'transferred' }, { reason: 'transferred' }]);
    expect(bench.told()).toContain('hang-up a');
    expect(bench.phone.active).toBeUndefined();
  });

  it('gives away without waiting for the answer', () => {
    bench.talks('a');
    bench.feed({ type: 'consult-asked', call: 'a', consultation: 'b', target: '103' });
    bench.settleHolds();
    bench.told();
    bench.feed({ type: 'complete-asked' });
    expect(bench.told().slice(0, 2)).toEqual(['hang-up b', 'transfer a 103']);
    expect(bench.phone.transfer.stage).toBe('sent');
  });

  it('goes back to whoever waits, and to nobody else', () => {
    bench.talks('a');
    bench.feed({ type: 'consult-asked', call: 'a', consultation: 'b', target: '103' });
    bench.settleHolds();
    bench.answers('b');
    bench.feed({ type: 'cancel-asked' });
    expect(bench.phone.active).toBe('a');
    expect(bench.phone.calls[0]).toMatchObject({ id: 'b', stage: 'ended' });
    expect(holdOf('a')).toBe('resuming');
  });

  it('does not resume by itself when the consultation ends', () => {
    bench.talks('a');
    bench.feed({ type: 'consult-asked', call: 'a', consultation: 'b', target: '103' });
    bench.settleHolds();
    bench.ends('b');
    expect(holdOf('a')).toBe('on');
    expect(bench.phone).toMatchObject({ active: undefined, transfer: { stage: 'failed', call: 'a' } });
  });

  it('lets several speak with one another, holds and mutes them together', () => {
    bench.talks('a');
    bench.talks('b', '103');
    bench.settleHolds();
    bench.told();
    bench.feed({ type: 'merge-asked', calls: ['b', 'a'] });
    expect(bench.told()[0]).toBe('set-held a false');
    bench.settleHolds();
    expect(activeCalls(bench.phone)).toEqual(['b', 'a']);
    bench.feed({ type: 'mute-asked', call: 'a', muted: true });
    expect(bench.told().slice(-2)).toEqual(['set-muted b true', 'set-muted a true']);
    bench.feed({ type: 'hold-asked', call: 'a', held: true });
    expect([holdOf('a'), holdOf('b')]).toEqual(['holding', 'holding']);
    bench.settleHolds();
    bench.feed({ type: 'hold-asked', call: 'b', held: false });
    bench.settleHolds();
    expect([holdOf('a'), holdOf('b')]).toEqual(['off', 'off']);
    bench.ends('b');
    expect(bench.phone).toMatchObject({ active: 'a', conference: { stage: 'none' } });
  });

  it('makes a conference of a consultation', () => {
    bench.talks('a');
    bench.feed({ type: 'consult-asked', call: 'a', consultation: 'b', target: '103' });
    bench.settleHolds();
    bench.answers('b');
    bench.feed({ type: 'merge-asked', calls: ['b', 'a'] });
    expect(bench.phone.transfer.stage).toBe('none');
    expect(activeCalls(bench.phone)).toEqual(['b', 'a']);
  });

  it('is busy when it has as many calls as one can keep in mind', () => {
    for (const call of 'abcdef') bench.arrives(call);
    bench.arrives('g');
    expect(bench.told().filter((command) => command.startsWith('refuse'))).toEqual(['refuse g']);
  });
});
