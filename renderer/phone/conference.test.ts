import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConferenceEvent, MOST_MEMBERS, membersOf, noConference, transition } from './conference.ts';

const merged = (...calls: readonly string[]): ConferenceEvent => ({ type: 'merged', calls });
const ended = (call: string): ConferenceEvent => ({ type: 'call-ended', call });
const follow = (...events: readonly ConferenceEvent[]) => events.reduce(transition, noConference);

describe('conference', () => {
  it('begins with two, and takes others in', () => {
    expect(follow(merged('a'))).toBe(noConference);
    expect(membersOf(follow(merged('a', 'b'), merged('a', 'c')))).toEqual(['a', 'b', 'c']);
  });

  it('is as large as the computer can bear', () => {
    const full = follow(merged('a', 'b', 'c', 'd', 'e'));
    expect(membersOf(full)).toHaveLength(MOST_MEMBERS);
    expect(transition(full, merged('f'))).toBe(full);
  });

  it('goes on without one, and is an ordinary call with the last', () => {
    const three = follow(merged('a', 'b', 'c'), { type: 'silenced', call: 'b', silenced: true });
    expect(transition(three, ended('b'))).toEqual({ stage: 'merged', members: ['a', 'c'], silenced: [] });
    expect(follow(merged('a', 'b'), ended('a'))).toBe(noConference);
  });

  it('silences members, and nobody else', () => {
    const two = follow(merged('a', 'b'));
    expect(transition(two, { type: 'silenced', call: 'x', silenced: true })).toBe(two);
    const silent = transition(two, { type: 'silenced', call: 'a', silenced: true });
    expect(silent).toMatchObject({ silenced: ['a'] });
    expect(transition(silent, { type: 'silenced', call: 'a', silenced: false })).toMatchObject({
      silenced: [],
    });
  });

  it('has at least two different members, and silences only those, whatever happens', () => {
    const call = fc.constantFrom(...'abcdefg');
    const anyEvent: fc.Arbitrary<ConferenceEvent> = fc.oneof(
      fc.record({ type: fc.constant('merged' as const), calls: fc.array(call, { maxLength: 4 }) }),
      fc.record({ type: fc.constant('silenced' as const), call, silenced: fc.boolean() }),
      fc.record({ type: fc.constant('call-ended' as const), call }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const state = follow(...events);
        if (state.stage === 'none') return;
        expect(new Set(state.members).size).toBe(state.members.length);
        expect(state.members.length).toBeGreaterThanOrEqual(2);
        expect(state.members.length).toBeLessThanOrEqual(MOST_MEMBERS);
        for (const one of state.silenced) expect(state.members).toContain(one);
      }),
    );
  });
});
