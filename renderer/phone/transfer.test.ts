import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay, noTransfer, type TransferEvent, type TransferState, transition } from './transfer.ts';

const follow = (...events: readonly TransferEvent[]): TransferState => events.reduce(transition, noTransfer);
const blind: TransferEvent = { type: 'blind-asked', call: 'a', target: '103', isHeld: false, parks: false };
const consult: TransferEvent = { type: 'consult-asked', call: 'a', consultation: 'b', target: '103' };
const complete: TransferEvent = { type: 'complete-asked', isAnswered: true };
const progress = (progress: 'trying' | 'ringing' | 'done' | 'failed'): TransferEvent => ({
  type: 'progress',
  call: 'a',
  progress,
  reason: progress === 'failed' ? 'busy' : undefined,
});
const ended = (call: string): TransferEvent => ({ type: 'call-ended', call, reason: 'busy' });
const held: TransferEvent = { type: 'hold-settled', call: 'a' };

describe('transfer', () => {
  it('sets the call aside before it is given away', () => {
    expect(follow(blind)).toMatchObject({ stage: 'aside' });
    expect(follow(blind, { type: 'hold-settled', call: 'other' })).toMatchObject({ stage: 'aside' });
    expect(follow(blind, held)).toMatchObject({ stage: 'sent', ringing: false });
    expect(follow({ ...blind, isHeld: true })).toMatchObject({ stage: 'sent' });
  });

  it('parks without a hold, so that the place is heard', () => {
    expect(follow({ ...blind, target: '*70', parks: true })).toMatchObject({ stage: 'sent', parks: true });
  });

  it('follows what the PBX tells, to the good or the bad end', () => {
    expect(follow(blind, held, progress('ringing'))).toMatchObject({ stage: 'sent', ringing: true });
    expect(follow(blind, held, progress('done'))).toEqual(noTransfer);
    expect(follow(blind, held, progress('failed'))).toMatchObject({ stage: 'failed', reason: 'busy' });
  });

  it('connects the two who were spoken with', () => {
    expect(follow(consult, complete)).toMatchObject({ stage: 'joining', call: 'a', consultation: 'b' });
    expect(follow(consult, complete, progress('done'))).toEqual(noTransfer);
    expect(follow(consult, complete, progress('failed'))).toMatchObject({
      stage: 'consulting',
      refused: true,
    });
  });

  it('does not wait for an answer that nobody wants to wait for', () => {
    expect(follow(consult, { type: 'complete-asked', isAnswered: false })).toMatchObject({ stage: 'sent' });
  });

  it('bears a PBX that hangs up before it tells', () => {
    expect(follow(consult, complete, ended('b'))).toMatchObject({ stage: 'joining' });
    expect(follow(consult, complete, ended('b'), progress('done'))).toEqual(noTransfer);
    expect(follow(consult, complete, ended('b'), progress('failed'))).toMatchObject({ stage: 'failed' });
  });

  it('keeps the one who waits when the other will not', () => {
    expect(follow(consult, ended('b'))).toMatchObject({ stage: 'failed', call: 'a', reason: 'busy' });
  });

  it('transfer cannot be cancelled, buttons inconsistent (NethServer/dev #7830): can be, at every stage', () => {
    const underWay: readonly (readonly TransferEvent[])[] = [
      [blind],
      [blind, held],
      [blind, held, progress('ringing')],
      [consult],
      [consult, complete],
      [consult, complete, progress('failed')],
      [consult, ended('b')],
    ];
    for (const events of underWay) expect(follow(...events, { type: 'cancel-asked' })).toEqual(noTransfer);
  });

  it('takes one at a time', () => {
    const other: TransferEvent = { ...blind, call: 'c' };
    for (const state of [follow(blind), follow(consult), follow(consult, complete)])
      expect(transition(state, other)).toBe(state);
  });

  it('never loses whom it began with, whatever happens to others', () => {
    fc.assert(
      fc.property(fc.constantFrom(blind, consult), fc.array(anyEvent), (begin, events) => {
        let state = follow(begin);
        for (const event of events) {
          state = transition(state, event);
          const isOver = ['cancel-asked', 'merged'].includes(event.type);
          const isGone = event.type === 'call-ended' && event.call === 'a';
          const isDone = event.type === 'progress' && event.progress === 'done' && event.call === 'a';
          if (isOver || isGone || isDone) break;
          expect(state).toMatchObject({ call: 'a' });
        }
      }),
    );
  });

  it('a second incoming call resets a transfer in progress: nothing that it does reaches the transfer', () => {
    const second = fc.oneof(
      fc.record({ type: fc.constant('hold-settled' as const), call: fc.constant('second') }),
      fc.record({
        type: fc.constant('call-ended' as const),
        call: fc.constant('second'),
        reason: fc.constant('missed' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent), second, (events, event) => {
        const state = follow(consult, ...events);
        if (isUnderWay(state)) expect(transition(state, event)).toBe(state);
      }),
    );
  });
});

const call = fc.constantFrom('a', 'b', 'c');
const anyEvent: fc.Arbitrary<TransferEvent> = fc.oneof(
  fc.record({
    type: fc.constant('progress' as const),
    call,
    progress: fc.constantFrom('trying' as const, 'ringing' as const, 'done' as const, 'failed' as const),
    reason: fc.constant(undefined),
  }),
  fc.record({ type: fc.constant('hold-settled' as const), call }),
  fc.record({ type: fc.constant('call-ended' as const), call, reason: fc.constant('busy' as const) }),
  fc.record({ type: fc.constant('complete-asked' as const), isAnswered: fc.boolean() }),
  fc.constantFrom<TransferEvent>({ type: 'cancel-asked' }, { type: 'merged' }),
);
