/**
 * What a leg does, by the stage that its call is in.
 *
 *   Event            Stage                    Next
 *   rings            alerting, department     the caller hears ringing, once
 *   speaks early     alerting, alone          a caller who was not answered hears it, and no ringing
 *   is answered      alerting, department     talking
 *   holds, resumes   talking                  the other hears music, or the talk again
 *                    conference               out of the mix, or in it again
 *                    (transferor) resumes     the transfer is taken back
 *   presses a key    greeting of a menu       the menu, with that key
 *                    menu, voicemail,         see there
 *                    mailbox
 *                    echo                     the words before it are cut short
 *   is gone          any, the subject         over; callees stop ringing
 *                    talking, the peer        over
 *                    alerting, department     see there
 *                    any, told to leave       one leg less to wait for
 *
 * Everything else changes nothing: an answer that crossed our hang-up, a stale timer, a leg nobody knows.
 */
import type { HangUpCause, LegId } from '../engine/port.ts';
import type { CallDraft, TimerKind } from './call/call.ts';
import { calleesOf, findLeg, replaceLeg } from './call/legs-of.ts';
import type { Leg } from './call/leg.ts';
import { huntLost, huntTimedOut, newRound, waitedTooLong } from './department/hunt.ts';
import { announce, backToMusic, notePace } from './department/queue.ts';
import { stopWaiting } from './close-call.ts';
import { conferenceSaid, holdConference } from './features/conference.ts';
import { startEcho } from './features/echo.ts';
import { mailboxKey, mailboxSaid } from './features/mailbox.ts';
import { parkingExpired } from './features/parking.ts';
import { holdTalk, peerEnded, talk } from './features/talk.ts';
import { takeBack, tellTransferRings, transferorEnded } from './features/transfer.ts';
import { voicemailKey, voicemailSaid } from './features/voicemail.ts';
import { alertingLost, alertingTimedOut } from './forwarding/ring-employee.ts';
import { afterGreeting } from './route/number-route.ts';
import { enterMenu, keysTimedOut, listen, pressKey } from './route/menu.ts';
import { note } from './turn/legs.ts';
import { seenBy } from './turn/parties.ts';
import { finish, releaseTransferor } from './turn/stages.ts';
import { forgetTimer } from './turn/timers.ts';
import { trace } from './turn/trace.ts';
import type { Turn } from './turn/turn.ts';

export const legRang = (turn: Turn, call: CallDraft, id: LegId): void => {
  const callee = calleesOf(call).find((leg) => leg.id === id);
  if (!callee || call.rang) return;
  call.rang = true;
  tellTransferRings(turn, call);
  if (call.subject.up) return;
  const party = seenBy(turn, call, call.subject, alertingParty(turn, call, callee));
  turn.command({ type: 'ring', leg: call.subject.id, party });
};

/** Instead of «ringing» the caller hears the network itself: its tones, or why nobody can be reached. */
export const legSpeaks = (turn: Turn, call: CallDraft, id: LegId): void => {
  const { stage, subject } = call;
  const isAlone = stage.stage === 'alerting' && stage.callees.length === 1 && stage.callees[0]?.id === id;
  if (!isAlone || subject.up) return;
  call.rang = true;
  turn.command({ type: 'early-media', leg: subject.id, from: id });
};

/** A department is shown by its own name until somebody answers. */
const alertingParty = ({ index }: Turn, { stage }: CallDraft, callee: Leg) => {
  const department = stage.stage === 'department' ? index.departments.get(stage.department) : undefined;
  return department ? { name: department.name, number: department.extension } : callee.party;
};

export const legAnswered = (turn: Turn, call: CallDraft, id: LegId): void => {
  const callee = calleesOf(call).find((leg) => leg.id === id);
  if (!callee) return;
  notePace(turn, call);
  talk(turn, call, callee);
};

export const legHeld = (turn: Turn, call: CallDraft, id: LegId, held: boolean): void => {
  const before = findLeg(call, id);
  if (!before || before.held === held) return;
  const leg: Leg = { ...before, held };
  replaceLeg(call, leg);
  if (call.transferor?.leg?.id === id) {
    if (!held) takeBack(turn, call);
  } else if (call.stage.stage === 'talking') holdTalk(turn, call, leg);
  else holdConference(turn, call, leg);
  if (leg.employee !== null) turn.touched.add(leg.employee);
};

export const legDigit = (turn: Turn, call: CallDraft, id: LegId, digit: string): void => {
  if (call.subject.id !== id) return;
  const { stage } = call;
  if (stage.stage === 'menu') pressKey(turn, call, stage, digit);
  else if (stage.stage === 'greeting') skipGreeting(turn, call, digit);
  else if (stage.stage === 'voicemail') voicemailKey(turn, call, stage, digit);
  else if (stage.stage === 'mailbox') mailboxKey(turn, call, stage, digit);
  else if (stage.stage === 'echo') startEcho(turn, call);
};

/** Whoever knows what comes after the greeting need not hear it. */
const skipGreeting = (turn: Turn, call: CallDraft, digit: string): void => {
  if (call.stage.stage !== 'greeting' || call.stage.target.to !== 'menu') return;
  const stage = enterMenu(turn, call, call.stage.target.menu);
  pressKey(turn, call, stage, digit);
};

export const playEnded = (turn: Turn, call: CallDraft, id: LegId, playback: string): void => {
  const { stage, transferor } = call;
  if (transferor?.playback === playback && transferor.leg?.id === id) {
    releaseTransferor(turn, call);
    return;
  }
  if (!('playback' in stage) || stage.playback !== playback || call.subject.id !== id) return;
  if (stage.stage === 'greeting') afterGreeting(call);
  else if (stage.stage === 'menu') listen(turn, call, stage);
  else if (stage.stage === 'department') backToMusic(turn, call, stage);
  else if (stage.stage === 'voicemail') voicemailSaid(turn, call, stage);
  else if (stage.stage === 'mailbox') mailboxSaid(turn, call, stage);
  else if (stage.stage === 'conference') conferenceSaid(turn, call, stage);
  else if (stage.stage === 'echo') startEcho(turn, call);
  else finish(turn, call, 'normal');
};

export const timedOut = (turn: Turn, call: CallDraft, kind: TimerKind): void => {
  if (call.timers[kind] === undefined) return;
  forgetTimer(call, kind);
  const { stage } = call;
  if (kind === 'closing') stopWaiting(turn, call);
  else if (stage.stage === 'alerting') alertingTimedOut(turn, call, stage);
  else if (stage.stage === 'menu') keysTimedOut(turn, call, stage);
  else if (stage.stage === 'parked') parkingExpired(turn, call, stage);
  else if (stage.stage !== 'department') return;
  else if (kind === 'ring') huntTimedOut(turn, call, stage);
  else if (kind === 'round') newRound(turn, call, stage);
  else if (kind === 'announce') announce(turn, call, stage);
  else waitedTooLong(turn, call, stage);
};

/** A leg is gone by itself; one that was told to leave is no part of the call any more. */
export const legEnded = (turn: Turn, call: CallDraft, id: LegId, cause: HangUpCause): void => {
  const leg = findLeg(call, id);
  if (!leg) return;
  const { stage } = call;
  if (leg.id === call.subject.id) subjectEnded(turn, call, leg, cause);
  else if (leg.id === call.transferor?.leg?.id) transferorEnded(turn, call, leg);
  else if (stage.stage === 'talking') peerEnded(turn, call, leg, cause);
  else if (stage.stage === 'alerting') alertingLost(turn, call, stage, leg, cause);
  else if (stage.stage === 'department') huntLost(turn, call, stage, leg, cause);
};

const subjectEnded = (turn: Turn, call: CallDraft, leg: Leg, cause: HangUpCause): void => {
  const isTalk = call.stage.stage === 'talking';
  trace(turn, call, isTalk ? 'ended' : 'caller-gone', { name: leg.party.name || leg.party.number, cause });
  note(turn, call, leg, 'cancelled');
  finish(turn, call, cause === 'failed' && isTalk ? 'failed' : 'normal', true);
};
