import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallEvent, type CallState, incomingCall, outgoingCall, transition } from './call.ts';

const anna = { name: 'Анна', number: '101' };
const sales = { name: 'Отдел продаж', number: '200' };
const follow = (call: CallState, ...events: readonly CallEvent[]): CallState =>
  events.reduce(transition, call);
const answeredAt = (at: number): CallEvent => ({ type: 'answered', at, party: undefined });
const ringing: CallEvent = { type: 'ringing', at: 0, earlyMedia: false, party: undefined };
const hungUpAt = (at: number): CallEvent => ({ type: 'ended', at, reason: 'hung-up', sipCode: undefined });

const outgoing = outgoingCall('1', '101');
const incoming = incomingCall('2', anna, sales);

describe('call', () => {
  it('rings, is answered, is ended, and knows how long it was', () => {
    expect(follow(outgoing, ringing, answeredAt(1000), hungUpAt(61_000))).toMatchObject({
      stage: 'ended',
      reason: 'hung-up',
      talkedMs: 60_000,
    });
  });

  it('takes the name that the far side tells', () => {
    expect(follow(outgoing, { type: 'answered', at: 0, party: { name: 'Анна', number: '' } }).party).toEqual(
      anna,
    );
  });

  it('answers only after it was asked to', () => {
    expect(follow(incoming, answeredAt(0))).toBe(incoming);
    expect(follow(incoming, { type: 'answer-asked' }, answeredAt(0)).stage).toBe('talking');
  });

  it('was not talked over when it was never answered', () => {
    expect(follow(incoming, hungUpAt(9999))).toMatchObject({ stage: 'ended', talkedMs: 0 });
  });

  it('holds and resumes when the far side agreed', () => {
    const talking = follow(outgoing, answeredAt(0));
    const holding = transition(talking, { type: 'hold-asked', held: true });
    expect(holding).toMatchObject({ hold: 'holding' });
    expect(transition(holding, { type: 'hold-asked', held: true })).toBe(holding);
    expect(transition(holding, { type: 'hold-asked', held: false })).toMatchObject({ hold: 'resuming' });
    expect(follow(holding, { type: 'held', held: true }, { type: 'hold-asked', held: false })).toMatchObject({
      hold: 'resuming',
    });
    expect(transition(holding, { type: 'held', held: false })).toMatchObject({ hold: 'off' });
  });

  it('is somebody else after a transfer at the far side', () => {
    const party = { name: 'Иван', number: '102' };
    expect(follow(outgoing, answeredAt(0), { type: 'party', party })).toMatchObject({ party, target: '101' });
  });

  it.each<[string, CallState, boolean]>([
    ['a colleague who let it ring', follow(outgoing, ringing, answeredAt(100)), false],
    ['what did not ring', follow(outgoing, answeredAt(100)), true],
    [
      'what spoke before it answered',
      follow(outgoing, { ...ringing, earlyMedia: true }, answeredAt(9)),
      true,
    ],
    ['an outside number, at once', follow(outgoingCall('3', '+78432009818'), ringing, answeredAt(900)), true],
    [
      'an outside number, in time',
      follow(outgoingCall('3', '+78432009818'), ringing, answeredAt(4000)),
      false,
    ],
    ['a call that came to us', follow(incoming, { type: 'answer-asked' }, answeredAt(0)), false],
  ])('takes for a machine: %s', (_, call, byMachine) => {
    expect(call).toMatchObject({ stage: 'talking', byMachine });
  });

  it('goes on while the line is lost', () => {
    const lost = follow(outgoing, answeredAt(0), { type: 'line-lost' });
    expect(lost).toMatchObject({ stage: 'talking', lineLost: true });
    expect(transition(lost, { type: 'line-back' })).toMatchObject({ lineLost: false });
  });

  it('keeps a missing microphone in mind from dialling to talking', () => {
    expect(follow(outgoing, { type: 'microphone', available: false }, answeredAt(0))).toMatchObject({
      noMicrophone: true,
    });
  });

  it('never leaves its end, and never goes back, whatever happens', () => {
    const order = ['dialling', 'incoming', 'ringing', 'answering', 'talking', 'ended'];
    fc.assert(
      fc.property(fc.constantFrom(outgoing, incoming), fc.array(anyEvent), (begin, events) => {
        let call = begin;
        for (const event of events) {
          const next = transition(call, event);
          if (call.stage === 'ended') expect(next).toBe(call);
          expect(order.indexOf(next.stage)).toBeGreaterThanOrEqual(order.indexOf(call.stage));
          expect([next.id, next.direction, next.target]).toEqual([call.id, call.direction, call.target]);
          call = next;
        }
        expect(transition(call, hungUpAt(1)).stage).toBe('ended');
      }),
    );
  });
});

const held = fc.boolean();
const at = fc.nat();
const party = fc.option(fc.record({ name: fc.string(), number: fc.string() }), { nil: undefined });
const anyEvent: fc.Arbitrary<CallEvent> = fc.oneof(
  fc.record({ type: fc.constant('ringing' as const), at, earlyMedia: fc.boolean(), party }),
  fc.record({ type: fc.constantFrom('answer-asked' as const, 'line-lost' as const, 'line-back' as const) }),
  fc.record({ type: fc.constant('answered' as const), at, party }),
  fc.record({ type: fc.constant('mute-asked' as const), muted: fc.boolean() }),
  fc.record({ type: fc.constantFrom('hold-asked' as const, 'held' as const, 'held-by-peer' as const), held }),
  fc.record({ type: fc.constant('microphone' as const), available: fc.boolean() }),
  fc.record({
    type: fc.constant('ended' as const),
    at,
    reason: fc.constantFrom('busy' as const, 'hung-up' as const),
    sipCode: fc.constant(undefined),
  }),
);
