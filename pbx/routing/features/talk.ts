/**
 * A talk of two.
 *
 *   Given     Event                          Next
 *   talking   one holds                      the other hears music and is told
 *   talking   both hold, one resumes         that one hears music
 *   talking   the last one resumes           they hear one another again
 *   talking   either one is gone             the other is hung up; the call is over
 *   talking   one asks for a transfer        see transfer.ts
 *
 * On the wire a hold is the party's own re-INVITE (RFC 3264 §8.4); we only change what the other one hears.
 */
import type { HangUpCause } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import { bringUp, music } from '../turn/sound.ts';
import { enter, finish, leave, touchAll } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { note } from '../turn/legs.ts';
import { recordByRule } from './record-talk.ts';

/** `peer` has answered: whoever else rings is told that it was answered elsewhere. */
export const talk = (turn: Turn, call: CallDraft, callee: Leg): void => {
  const rung = callee.rung ?? { at: turn.at, department: null, answeredAt: null };
  const peer: Leg = { ...callee, up: true, rung: { ...rung, answeredAt: turn.at } };
  leave(turn, call, { cause: 'answered-elsewhere', outcome: 'answered-elsewhere', except: peer.id });
  trace(turn, call, 'answered', { name: peer.party.name, number: peer.party.number });
  bringUp(turn, call, peer.party);
  settleWith(turn, call, peer);
  call.story = {
    ...call.story,
    answeredAt: call.story.answeredAt ?? turn.at,
    employee: peer.employee ?? call.story.employee,
  };
  recordByRule(turn, call);
};

/** These two have one another, however that came about. */
export const settleWith = (turn: Turn, call: CallDraft, peer: Leg): void => {
  call.next = [];
  call.visited = [];
  call.returning = false;
  enter(turn, call, { stage: 'talking', peer });
  hearEachOther(turn, call, peer);
};

/** What the two hear of one another, by who holds. */
export const hearEachOther = (turn: Turn, { subject }: CallDraft, peer: Leg): void => {
  if (!subject.held && !peer.held) {
    turn.command({ type: 'bridge', legs: [subject.id, peer.id] });
    return;
  }
  for (const [leg, other] of [
    [subject, peer],
    [peer, subject],
  ] as const) {
    if (other.held) music(turn, leg);
    else turn.command({ type: 'silence', leg: leg.id });
  }
};

export const holdTalk = (turn: Turn, call: CallDraft, leg: Leg): void => {
  if (call.stage.stage !== 'talking') return;
  const { peer } = call.stage;
  const other = leg.id === peer.id ? call.subject : peer;
  trace(turn, call, leg.held ? 'held' : 'resumed', { name: leg.party.name });
  turn.command({ type: 'tell-held', leg: other.id, held: leg.held });
  hearEachOther(turn, call, peer);
  touchAll(turn, call);
};

/** The peer is gone by itself. */
export const peerEnded = (turn: Turn, call: CallDraft, peer: Leg, cause: HangUpCause): void => {
  trace(turn, call, 'ended', { name: peer.party.name, cause });
  note(turn, call, peer, 'failed');
  leave(turn, call);
  finish(turn, call, cause === 'failed' ? 'failed' : 'normal');
};
