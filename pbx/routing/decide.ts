import { adoptCalls } from './adopt-calls.ts';
import type { CallDraft } from './call/call.ts';
import { closeCall } from './close-call.ts';
import { offerFreed } from './department/hunt.ts';
import { dropFromRoom } from './features/conference.ts';
import { faxEnded, faxFound } from './features/fax.ts';
import { recordAsked } from './features/record-talk.ts';
import { askTransfer } from './features/transfer.ts';
import { recordingEnded } from './features/voicemail.ts';
import { showChanges } from './lamps.ts';
import {
  legAnswered,
  legDigit,
  legEnded,
  legHeld,
  legRang,
  legSpeaks,
  playEnded,
  timedOut,
} from './leg-events.ts';
import { missingCase } from './missing-case.ts';
import { learn, newContacts, newMessages, newSettings } from './office-events.ts';
import { arrive } from './route/arrive.ts';
import { settle } from './route/take-step.ts';
import type { RoutingCommand } from './routing-command.ts';
import type { RoutingEvent } from './routing-event.ts';
import type { RoutingState } from './routing-state.ts';
import { forget } from './turn/legs.ts';
import { readTimer } from './turn/timers.ts';
import { Turn } from './turn/turn.ts';

export type Decision = readonly [RoutingState, readonly RoutingCommand[]];

/**
 * The brain of one company: what follows from one event. Pure; never throws; events about legs and timers it
 * does not know change nothing. Commands are to be obeyed in order.
 */
export const decide = (state: RoutingState, event: RoutingEvent): Decision => {
  const turn = new Turn(state, event.at);
  if (!react(turn, event)) return [state, []];
  settleAll(turn);
  for (const call of turn.edited.values()) if (call) closeCall(turn, call);
  showChanges(turn);
  return [turn.result(), turn.commands];
};

/** Calls go on until each waits for something; whoever became free meanwhile is offered to those who queue. */
const settleAll = (turn: Turn) => {
  for (;;) {
    for (const call of turn.edited.values()) if (call) settle(turn, call);
    const [employee] = turn.freed;
    if (employee === undefined) return;
    turn.freed.delete(employee);
    offerFreed(turn, employee);
  }
};

/** False: nothing has changed. */
const react = (turn: Turn, event: RoutingEvent): boolean => {
  switch (event.type) {
    case 'settings':
      return newSettings(turn, event.settings);
    case 'memory':
      return learn(turn, event.lastTalks, event.lastEmployees);
    case 'messages':
      return newMessages(turn, event);
    case 'contacts-changed':
      return newContacts(turn, event);
    case 'legs-found':
      return adoptCalls(turn, event.legs);
    case 'fax-found':
      return faxFound(turn, event);
    case 'leg-arrived':
      if (turn.legs.get(event.leg) !== undefined) return false;
      arrive(turn, event);
      return true;
    case 'record-asked':
      return inCall(turn.edit(event.call), (call) => recordAsked(turn, call, event.employee, event.wanted));
    case 'timer':
      return timer(turn, event.timer);
    case 'drop-asked':
      return inCall(turn.edit(event.call), (call) => dropFromRoom(turn, call, event.employee, event.leg));
    case 'recording-ended':
      return inCall(turn.edit(turn.recordings.get(event.recording)), (call) =>
        recordingEnded(turn, call, event.recording, event.seconds),
      );
    default:
      return inCall(turn.callOf(event.leg), (call) => reactToLeg(turn, call, event));
  }
};

type LegEvent = Exclude<
  Extract<RoutingEvent, { readonly leg: string }>,
  { readonly type: 'leg-arrived' | 'drop-asked' }
>;

const reactToLeg = (turn: Turn, call: CallDraft, event: LegEvent) => {
  switch (event.type) {
    case 'leg-ringing':
      return legRang(turn, call, event.leg);
    case 'leg-early-media':
      return legSpeaks(turn, call, event.leg);
    case 'leg-answered':
      return legAnswered(turn, call, event.leg);
    case 'leg-held':
      return legHeld(turn, call, event.leg, event.held);
    case 'leg-digit':
      return legDigit(turn, call, event.leg, event.digit);
    case 'transfer-asked':
      return askTransfer(turn, call, event);
    case 'play-ended':
      return playEnded(turn, call, event.leg, event.playback);
    case 'fax-ended':
      return faxEnded(turn, call, event);
    case 'leg-ended':
      legEnded(turn, call, event.leg, event.cause);
      return forget(turn, event.leg);
    default:
      return missingCase(event);
  }
};

const inCall = (call: CallDraft | undefined, change: (call: CallDraft) => void): boolean => {
  if (call) change(call);
  return call !== undefined;
};

const timer = (turn: Turn, name: string): boolean => {
  const read = readTimer(name);
  return inCall(turn.edit(read?.call), (call) => {
    if (read) timedOut(turn, call, read.kind);
  });
};
