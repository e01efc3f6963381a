import { describe, expect, it } from 'vitest';
import { type CallEvent, type CallState, incomingCall, outgoingCall, transition } from './call.ts';
import { idlePhone, type PhoneState } from './phone-state.ts';
import type { PhoneActions } from './phone-actions.ts';
import { phoneView } from './view.ts';

const nothing = (): void => undefined;
const actions: PhoneActions = {
  codes: { pickup: '*8', park: '*70', conference: '*71' },
  setRecorded: undefined,
  transfer: nothing,
  park: nothing,
  consult: nothing,
  completeTransfer: nothing,
  cancelTransfer: nothing,
  merge: nothing,
  openRoom: nothing,
  joinRoom: nothing,
  dropSeat: nothing,
  setSilenced: nothing,
  retryNow: nothing,
  call: nothing,
  answer: nothing,
  decline: nothing,
  hangUp: nothing,
  setHeld: nothing,
  setMuted: nothing,
  sendDigit: nothing,
  dismiss: nothing,
  saveDiagnostics: nothing,
};
const online: PhoneState = { ...idlePhone, registration: { name: 'online', since: 0, failures: 0 } };
const withCall = (call: CallState, ...events: readonly CallEvent[]): PhoneState => ({
  ...online,
  calls: [events.reduce(transition, call)],
});
const outgoing = outgoingCall('1', '102');
const incoming = incomingCall('2', { name: 'Анна', number: '101' }, undefined);
const answered: CallEvent = { type: 'answered', at: 0, party: undefined };

/** The names of what can be done with the only call. */
const possible = (phone: PhoneState): string[] => {
  const call = phoneView(phone, actions).calls[0] ?? {};
  return Object.entries(call).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
};

const giving = ['transferTo', 'consult', 'park'];

it.each([
  ['*43', true],
  ['*8', false],
  ['*8102', false],
  ['*701', false],
  ['*711', false],
])('opens the keypad for a machine, not where the PBX connects with people: %s', (target, asks) => {
  const talking = withCall(outgoingCall('1', target), answered);
  expect(phoneView(talking, actions).calls[0]?.asksForKeys ?? false).toBe(asks);
});

describe('phoneView', () => {
  it('offers to call only on a registered line with no call up', () => {
    expect(phoneView(idlePhone, actions).call).toBeUndefined();
    expect(phoneView(online, actions).call).toBeDefined();
    expect(phoneView(withCall(outgoing), actions).call).toBeUndefined();
  });

  it.each<[string, PhoneState, string[]]>([
    ['dialling', withCall(outgoing), ['hangUp']],
    ['incoming', withCall(incoming), ['answer', 'decline']],
    [
      'early media',
      withCall(outgoing, { type: 'ringing', at: 0, earlyMedia: true, party: undefined }),
      ['hangUp', 'sendDigit'],
    ],
    ['answering', withCall(incoming, { type: 'answer-asked' }), ['hangUp']],
    ['talking', withCall(outgoing, answered), ['hangUp', 'mute', 'hold', 'sendDigit', ...giving]],
    [
      'muted',
      withCall(outgoing, answered, { type: 'mute-asked', muted: true }),
      ['hangUp', 'unmute', 'hold', 'sendDigit', ...giving],
    ],
    [
      'holding',
      withCall(outgoing, answered, { type: 'hold-asked', held: true }),
      ['hangUp', 'mute', ...giving],
    ],
    [
      'on hold',
      withCall(outgoing, answered, { type: 'held', held: true }),
      ['hangUp', 'mute', 'resume', ...giving],
    ],
    ['line lost', withCall(outgoing, answered, { type: 'line-lost' }), ['hangUp', 'mute', 'sendDigit']],
    [
      'ended',
      withCall(outgoing, { type: 'ended', at: 0, reason: 'busy', sipCode: 486 }),
      ['dismiss', 'callAgain'],
    ],
  ])('%s: exactly what is possible is there', (_, phone, names) => {
    expect(possible(phone).sort()).toEqual(names.sort());
  });

  it('does not offer to call nobody again', () => {
    const hidden = incomingCall('3', { name: '', number: '' }, undefined);
    expect(possible(withCall(hidden, { type: 'ended', at: 0, reason: 'missed', sipCode: 487 }))).toEqual([
      'dismiss',
    ]);
  });

  it('tells when the next attempt is', () => {
    const waiting = {
      name: 'waiting',
      failures: 1,
      reason: 'no-network',
      retryAt: 5,
      isAsked: false,
    } as const;
    expect(phoneView({ ...idlePhone, registration: waiting }, actions).registration).toMatchObject({
      state: 'reconnecting',
      retryAt: 5,
      reason: 'no-network',
    });
  });
});
