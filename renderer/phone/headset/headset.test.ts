import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeadsetCall, type HeadsetEvent, lightsOf, restingHeadset, transition } from './headset.ts';

const call = fc.oneof(
  fc.constant<HeadsetCall>({ stage: 'none' }),
  fc.constant<HeadsetCall>({ stage: 'ringing' }),
  fc.record({ stage: fc.constant('talking' as const), isMuted: fc.boolean(), isHeld: fc.boolean() }),
);
const event: fc.Arbitrary<HeadsetEvent> = fc.oneof(
  fc.record({ type: fc.constant('phone' as const), call }),
  fc.record({ type: fc.constant('hook' as const), isLifted: fc.boolean() }),
  fc.record({ type: fc.constant('mute' as const), isMuted: fc.boolean() }),
  fc.constantFrom<HeadsetEvent>({ type: 'mute-pressed' }, { type: 'flash' }, { type: 'drop' }),
);
const stateAfter = (events: readonly HeadsetEvent[]) =>
  events.reduce((state, next) => transition(state, next)[0], restingHeadset);

describe('a headset, whatever happens', () => {
  it('that another program talks through is never written to and never acts on our call', () => {
    fc.assert(
      fc.property(fc.array(event), event, (events, next) => {
        const state = stateAfter(events);
        if (state.holder !== 'other') return;
        expect(lightsOf(state)).toBeUndefined();
        expect(transition(state, next)[1]).toBeUndefined();
      }),
    );
  });

  it('is dark when nothing of ours rings or talks', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stateAfter([...events, { type: 'phone', call: { stage: 'none' } }]);
        const lights = lightsOf(state);
        if (lights !== undefined) expect(Object.values(lights)).toEqual([false, false, false, false]);
      }),
    );
  });

  it('is free again for us once the other call is laid down', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(stateAfter([...events, { type: 'hook', isLifted: false }]).holder).not.toBe('other');
      }),
    );
  });

  it('never answers twice for one lift', () => {
    const ringing = stateAfter([{ type: 'phone', call: { stage: 'ringing' } }]);
    const [lifted, action] = transition(ringing, { type: 'hook', isLifted: true });
    expect(action).toBe('answer');
    expect(transition(lifted, { type: 'hook', isLifted: true })[1]).toBeUndefined();
  });
});
