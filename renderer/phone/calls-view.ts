import type { CallState, TalkingCall } from './call.ts';
import { membersOf } from './conference.ts';
import { isBeingGiven, merging } from './merging.ts';
import { missingCase } from './missing-case.ts';
import type { PhoneActions } from './phone-actions.ts';
import { isAside, mayCall, type PhoneState } from './phone-state.ts';
import type { CallStage, CallView } from './phone-view.ts';
import { isUnderWay } from './transfer.ts';

/** One call as screens see it, with what can be done with it now. */
export function callView(phone: PhoneState, call: CallState, actions: PhoneActions): CallView {
  return {
    id: call.id,
    direction: call.direction,
    party: call.party,
    status: stageView(phone, call),
    ...(asksForKeys(call, actions) && { asksForKeys: true }),
    ...(call.stage === 'talking' && phone.recordings[call.id]?.isRecorded && { isRecorded: true }),
    warning: warningOf(phone, call),
    quality: call.stage === 'talking' && call.link.flows ? call.link.quality : undefined,
    ...actionsOf(phone, call, actions),
  };
}

function stageView(phone: PhoneState, call: CallState): CallStage {
  switch (call.stage) {
    case 'dialling':
    case 'ringing':
    case 'answering':
      return { stage: call.stage };
    case 'incoming':
      return { stage: 'incoming', called: call.called, autoAnswerAt: call.autoAnswerAt };
    case 'talking':
      return {
        stage: 'talking',
        since: call.since,
        muted: call.muted,
        held: isAside(phone, call),
        heldByPeer: call.heldByPeer,
      };
    case 'ended':
      return { stage: 'ended', reason: call.reason, talkedMs: call.talkedMs, sipCode: call.sipCode };
    default:
      return missingCase(call);
  }
}

/** Nobody asks for keys where the PBX itself connects with people, though it answers as fast as a machine. */
function asksForKeys(call: CallState, { codes }: PhoneActions): boolean {
  const leadsToPeople = codes && [codes.pickup, codes.park, codes.conference];
  if (leadsToPeople?.some((code) => call.target.startsWith(code))) return false;
  if (call.stage === 'ringing') return call.earlyMedia;
  return call.stage === 'talking' && call.byMachine;
}

function warningOf({ recordings }: PhoneState, call: CallState): CallView['warning'] {
  if (call.stage === 'incoming' || call.stage === 'ended') return undefined;
  if (call.stage === 'talking' && !call.link.flows) return 'reconnecting';
  if (call.lineLost) return 'no-server';
  if (call.noMicrophone) return 'no-microphone';
  return recordings[call.id]?.hasFailed ? 'not-recorded' : undefined;
}

type CallActions = Partial<
  Omit<
    CallView,
    'id' | 'direction' | 'party' | 'status' | 'asksForKeys' | 'isRecorded' | 'warning' | 'quality'
  >
>;

function actionsOf(phone: PhoneState, call: CallState, actions: PhoneActions): CallActions {
  const { id } = call;
  const hangUp = () => actions.hangUp([id]);
  switch (call.stage) {
    case 'incoming':
      return { answer: () => actions.answer(id), decline: () => actions.decline(id) };
    case 'dialling':
    case 'answering':
      return { hangUp };
    case 'ringing':
      return { hangUp, ...(call.earlyMedia && { sendDigit: (digit) => actions.sendDigit(id, digit) }) };
    case 'talking':
      return {
        hangUp,
        ...talkingActions(phone, call, actions),
        ...givingActions(phone, call, actions),
        ...recordingActions(phone, call, actions),
      };
    case 'ended':
      return {
        dismiss: () => actions.dismiss(id),
        ...(mayCall(phone) && call.target !== '' && { callAgain: () => actions.call(call.target) }),
      };
    default:
      return missingCase(call);
  }
}

/** Hold and resume need signalling, so both are absent while the line is lost or one is under way. */
function talkingActions(phone: PhoneState, call: TalkingCall, actions: PhoneActions): CallActions {
  const { id, hold, muted, lineLost } = call;
  const aside = isAside(phone, call);
  const isSettled = (hold === 'off' || hold === 'on') && !lineLost;
  return {
    ...(muted ? { unmute: () => actions.setMuted(id, false) } : { mute: () => actions.setMuted(id, true) }),
    ...(isSettled && !aside && { hold: () => actions.setHeld(id, true) }),
    ...(isSettled && aside && !isBeingGiven(phone, id) && { resume: () => actions.setHeld(id, false) }),
    ...(hold === 'off' && !aside && { sendDigit: (digit: string) => actions.sendDigit(id, digit) }),
  };
}

function givingActions(phone: PhoneState, call: TalkingCall, actions: PhoneActions): CallActions {
  const { id, lineLost } = call;
  const { transfer, conference, registration } = phone;
  const isConnected = registration.name === 'online' && !lineLost;
  const isFree = !isUnderWay(transfer) && !isBeingGiven(phone, id) && !membersOf(conference).includes(id);
  // A conference is no one person who could be given to another.
  const isPerson = phone.rooms[id] === undefined;
  const merge = merging(phone, [id], actions);
  return {
    ...(isConnected &&
      isFree &&
      isPerson && {
        transferTo: (target: string) => actions.transfer(id, target),
        ...(actions.codes && { park: () => actions.park(id) }),
        ...(mayCall(phone) && { consult: (target: string) => actions.consult(id, target) }),
      }),
    ...(merge && { merge }),
  };
}

function recordingActions(
  { recordings }: PhoneState,
  { id }: TalkingCall,
  actions: PhoneActions,
): CallActions {
  const { setRecorded } = actions;
  const mayAsk = recordings[id]?.mayAsk;
  return {
    ...(setRecorded && mayAsk === 'start' && { record: () => setRecorded(id, true) }),
    ...(setRecorded && mayAsk === 'stop' && { stopRecording: () => setRecorded(id, false) }),
  };
}
