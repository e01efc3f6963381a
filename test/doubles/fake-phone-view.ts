import type {
  CallEndReason,
  CallParty,
  CallStage,
  CallView,
  PhoneView,
} from '../../renderer/phone/phone-view.ts';
import { noted } from './noted-actions.ts';

type Talking = Extract<CallStage, { stage: 'talking' }>;

const mary: CallParty = { name: 'Мария Королёва', number: '103' };

/** A telephone that is on line, with nothing going on. */
export function fakePhoneView(change: Partial<PhoneView> = {}): PhoneView {
  return {
    registration: { state: 'online' },
    calls: [],
    call: noted('call'),
    redial: noted('redial'),
    pickUpGroup: noted('pickUpGroup'),
    ...change,
  };
}

function fakeCall(status: CallStage, change: Partial<CallView>): CallView {
  return {
    id: 'call',
    direction: 'outgoing',
    party: mary,
    status,
    warning: undefined,
    quality: undefined,
    ...change,
  };
}

/** One's own call before the answer. */
export function fakeOutgoingCall(stage: 'dialling' | 'ringing', change: Partial<CallView> = {}): CallView {
  return fakeCall({ stage }, { hangUp: noted('hangUp'), ...change });
}

/** Somebody calls; `called` as in the view. */
export function fakeIncomingCall(called?: CallParty, change: Partial<CallView> = {}): CallView {
  const answers = { answer: noted('answer'), decline: noted('decline') };
  return fakeCall({ stage: 'incoming', called }, { direction: 'incoming', ...answers, ...change });
}

/** A conversation, with the actions that are possible in it. */
export function fakeTalkingCall(status: Partial<Talking> = {}, change: Partial<CallView> = {}): CallView {
  const talking: Talking = {
    stage: 'talking',
    since: Date.now() - 83_000,
    muted: false,
    held: false,
    heldByPeer: false,
    ...status,
  };
  return fakeCall(talking, {
    hangUp: noted('hangUp'),
    ...(talking.muted ? { unmute: noted('unmute') } : { mute: noted('mute') }),
    ...(talking.held ? { resume: noted('resume') } : { hold: noted('hold'), sendDigit: noted('sendDigit') }),
    transferTo: noted('transferTo'),
    consult: noted('consult'),
    park: noted('park'),
    ...change,
  });
}

/** A call that is over and still on the screen. */
export function fakeEndedCall(
  reason: CallEndReason,
  sipCode?: number,
  change: Partial<CallView> = {},
): CallView {
  const talkedMs = reason.startsWith('hung-up') || reason === 'connection-lost' ? 135_000 : 0;
  const actions = { dismiss: noted('dismiss'), callAgain: noted('callAgain') };
  return fakeCall({ stage: 'ended', reason, talkedMs, sipCode }, { ...actions, ...change });
}
