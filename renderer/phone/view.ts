import type { CallState, TalkingCall } from './call.ts';
import { missingCase } from './missing-case.ts';
import type { CallId } from './phone-line.ts';
import { mayCall, type PhoneState } from './phone-state.ts';
import type { CallStage, CallView, PhoneView, RegistrationView } from './phone-view.ts';
import type { RegistrationState } from './registration.ts';

/** What the view's actions do; the view decides only which of them exist. */
export interface PhoneActions {
  retryNow(): void;
  call(target: string): void;
  answer(call: CallId): void;
  decline(call: CallId): void;
  hangUp(call: CallId): void;
  setHeld(call: CallId, held: boolean): void;
  setMuted(call: CallId, muted: boolean): void;
  sendDigit(call: CallId, digit: string): void;
  dismiss(call: CallId): void;
  saveDiagnostics(): void;
}

/** The snapshot that screens draw. */
export function phoneView(phone: PhoneState, actions: PhoneActions): PhoneView {
  const free = mayCall(phone);
  return {
    registration: registrationView(phone.registration, actions),
    calls: phone.calls.map((call) => callView(call, free, actions)),
    saveDiagnostics: () => actions.saveDiagnostics(),
    ...(free && { call: (target) => actions.call(target) }),
  };
}

function registrationView(state: RegistrationState, { retryNow }: PhoneActions): RegistrationView {
  switch (state.name) {
    case 'offline':
      return { state: 'offline' };
    case 'online':
      return { state: 'online' };
    case 'connecting':
      if (state.reason === undefined) return { state: 'connecting' };
      return { state: 'reconnecting', retryAt: undefined, reason: state.reason, retryNow };
    case 'waiting':
      return { state: 'reconnecting', retryAt: state.retryAt, reason: state.reason, retryNow };
    case 'refused':
      return { state: 'refused', reason: state.reason, retryNow };
    default:
      return missingCase(state);
  }
}

function callView(call: CallState, free: boolean, actions: PhoneActions): CallView {
  return {
    id: call.id,
    direction: call.direction,
    party: call.party,
    status: stageView(call),
    warning: warningOf(call),
    quality: call.stage === 'talking' && call.link.flows ? call.link.quality : undefined,
    ...actionsOf(call, free, actions),
  };
}

function stageView(call: CallState): CallStage {
  switch (call.stage) {
    case 'dialling':
    case 'ringing':
    case 'answering':
      return { stage: call.stage };
    case 'incoming':
      return { stage: 'incoming', called: call.called };
    case 'talking':
      return {
        stage: 'talking',
        since: call.since,
        muted: call.muted,
        held: call.hold === 'holding' || call.hold === 'on',
        heldByPeer: call.heldByPeer,
      };
    case 'ended':
      return { stage: 'ended', reason: call.reason, talkedMs: call.talkedMs, sipCode: call.sipCode };
    default:
      return missingCase(call);
  }
}

function warningOf(call: CallState): CallView['warning'] {
  if (call.stage === 'incoming' || call.stage === 'ended') return undefined;
  if (call.stage === 'talking' && !call.link.flows) return 'reconnecting';
  if (call.lineLost) return 'no-server';
  return call.noMicrophone ? 'no-microphone' : undefined;
}

type CallActions = Pick<
  CallView,
  | 'answer'
  | 'decline'
  | 'hangUp'
  | 'hold'
  | 'resume'
  | 'mute'
  | 'unmute'
  | 'sendDigit'
  | 'dismiss'
  | 'callAgain'
>;

function actionsOf(call: CallState, free: boolean, actions: PhoneActions): CallActions {
  const { id } = call;
  switch (call.stage) {
    case 'incoming':
      return { answer: () => actions.answer(id), decline: () => actions.decline(id) };
    case 'dialling':
    case 'ringing':
    case 'answering':
      return { hangUp: () => actions.hangUp(id) };
    case 'talking':
      return { hangUp: () => actions.hangUp(id), ...talkingActions(call, actions) };
    case 'ended':
      return {
        dismiss: () => actions.dismiss(id),
        ...(free && call.target !== '' && { callAgain: () => actions.call(call.target) }),
      };
    default:
      return missingCase(call);
  }
}

/** Hold and resume need signalling, so both are absent while the line is lost or one is under way. */
function talkingActions(call: TalkingCall, actions: PhoneActions): CallActions {
  const { id, hold, muted, lineLost } = call;
  return {
    ...(muted ? { unmute: () => actions.setMuted(id, false) } : { mute: () => actions.setMuted(id, true) }),
    ...(hold === 'off' && !lineLost && { hold: () => actions.setHeld(id, true) }),
    ...(hold === 'on' && !lineLost && { resume: () => actions.setHeld(id, false) }),
    ...(hold === 'off' && { sendDigit: (digit: string) => actions.sendDigit(id, digit) }),
  };
}
