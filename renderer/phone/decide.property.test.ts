import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhoneBench } from '../../test/doubles/phone-bench.ts';
import { isLive } from './call.ts';
import { activeCalls, attentionOf, findCall, type PhoneState, talkingCall } from './phone-state.ts';

/** One thing that a person, a far end or the PBX does, to some of the calls there are. */
type Step = (bench: PhoneBench, id: string) => void;

const steps: Readonly<Record<string, Step>> = {
  place: (bench, id) => bench.feed({ type: 'place-asked', call: `placed ${id}`, target: '102' }),
  arrive: (bench, id) => bench.arrives(`arrived ${id}`),
  answer: (bench, id) => bench.feed({ type: 'answer-asked', call: pick(bench, id) }),
  decline: (bench, id) => bench.feed({ type: 'decline-asked', call: pick(bench, id) }),
  hangUp: (bench, id) => bench.feed({ type: 'hang-up-asked', calls: [pick(bench, id)] }),
  hold: (bench, id) => bench.feed({ type: 'hold-asked', call: pick(bench, id), held: true }),
  resume: (bench, id) => bench.feed({ type: 'hold-asked', call: pick(bench, id), held: false }),
  transfer: (bench, id) =>
    bench.feed({ type: 'transfer-asked', call: pick(bench, id), target: '103', parks: false }),
  park: (bench, id) =>
    bench.feed({ type: 'transfer-asked', call: pick(bench, id), target: '*70', parks: true }),
  consult: (bench, id) =>
    bench.feed({
      type: 'consult-asked',
      call: pick(bench, id),
      consultation: `asked ${id}`,
      target: '103',
    }),
  complete: (bench) => bench.feed({ type: 'complete-asked' }),
  cancel: (bench) => bench.feed({ type: 'cancel-asked' }),
  merge: (bench, id) =>
    bench.feed({ type: 'merge-asked', calls: [...activeCalls(bench.phone), pick(bench, id)] }),
  room: (bench, id) =>
    bench.feed({
      type: 'room-asked',
      room: `room ${id}`,
      code: '*71',
      calls: [...activeCalls(bench.phone), pick(bench, id)],
    }),
  joinRoom: (bench, id) =>
    bench.feed({
      type: 'join-room-asked',
      room: bench.phone.active ?? 'none',
      calls: [pick(bench, id)],
    }),
  roomAnswers: (bench, id) =>
    bench.happens(pick(bench, id), {
      type: 'answered',
      at: 1000,
      party: { name: 'Конференция', number: '*711' },
    }),
  farAnswers: (bench, id) => bench.answers(pick(bench, id)),
  farEnds: (bench, id) => bench.ends(pick(bench, id)),
  settle: (bench) => bench.settleHolds(),
  ringing: (bench, id) =>
    bench.feed({
      type: 'transfer-progress',
      call: pick(bench, id),
      progress: 'ringing',
      reason: undefined,
    }),
  done: (bench, id) =>
    bench.feed({ type: 'transfer-progress', call: pick(bench, id), progress: 'done', reason: undefined }),
  failed: (bench, id) =>
    bench.feed({ type: 'transfer-progress', call: pick(bench, id), progress: 'failed', reason: 'busy' }),
};

/** A call by a number, so that most steps hit one. */
function pick({ phone: { calls } }: PhoneBench, id: string): string {
  return calls[Number(id) % Math.max(calls.length, 1)]?.id ?? 'none';
}

const scenario = fc.array(
  fc.record({ name: fc.constantFrom(...Object.keys(steps), 'settle', 'farAnswers'), id: fc.nat(9) }),
  { minLength: 5, maxLength: 60, size: 'max' },
);

/** Begins with a conversation. Ids are used once: a call that is over does not come back. */
function play(
  scenarioSteps: readonly { readonly name: string; readonly id: number }[],
  look: (bench: PhoneBench, before: PhoneState, name: string) => void,
): PhoneBench {
  const bench = new PhoneBench();
  bench.talks('first');
  for (const [index, { name, id }] of scenarioSteps.entries()) {
    const before = bench.phone;
    steps[name]?.(bench, `${index * 10 + id}`);
    look(bench, before, name);
  }
  return bench;
}

describe('decide, whatever happens', () => {
  it('lets the person speak in one call or one conference, and holds all others', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        play(given, ({ phone }) => {
          const active = activeCalls(phone);
          if (phone.active !== undefined) expect(isLiveCall(phone, phone.active)).toBe(true);
          for (const call of phone.calls)
            if (call.stage === 'talking' && !active.includes(call.id))
              expect(call.hold).not.toMatch(/off|resuming/);
          if (attentionOf(phone) !== undefined) expect(attentionOf(phone)?.calls).toEqual(active);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never loses the call that is given to another', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        play(given, ({ phone }, before, name) => {
          const { transfer } = before;
          if (phone.transfer.stage !== 'none') expect(talkingCall(phone, phone.transfer.call)).toBeDefined();
          if (transfer.stage === 'none' || phone.transfer.stage !== 'none') return;
          // It is over because the person went back, because it is done, or because whoever waited hung up.
          if (name === 'cancel') expect(activeCalls(phone)).toContain(transfer.call);
          else if (name === 'merge') expect(activeCalls(phone)).toContain(transfer.call);
          // They are on the way to a conference.
          else if (/room/i.test(name) && phone.move.stage !== 'none')
            expect(phone.move.members).toContain(transfer.call);
          else expect(isLiveCall(phone, transfer.call)).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('a second incoming call resets a transfer in progress: changes nothing but the list of calls', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const bench = play(given, () => undefined);
        const before = bench.phone;
        bench.told();
        bench.arrives('second');
        bench.ends('second');
        expect({ ...bench.phone, calls: before.calls }).toEqual(before);
        expect(bench.phone.calls.filter(({ id }) => id !== 'second')).toEqual(before.calls);
        expect(bench.told().filter((command) => !/^(attend|refuse)/.test(command))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const isLiveCall = (phone: PhoneState, id: string): boolean => {
  const call = findCall(phone, id);
  return call !== undefined && isLive(call);
};
