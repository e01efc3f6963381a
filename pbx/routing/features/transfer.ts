/**
 * Somebody gives the one they talk with to another.
 *
 *   Given           Event                              Next
 *   talking         blind transfer asked               what was dialled, with «back» at the bottom; the one who
 *                                                      is transferred hears music, the transferor silence
 *   transferring    a callee answers, or voicemail,    done; the transferor is let go
 *                   a menu, a queue, a room takes it
 *   transferring    nobody takes it                    talking again; if the transferor has hung up, they ring
 *   transferring    the transferor resumes             talking again
 *   transferring    the transferor hangs up            the same, without that leg
 *   two talks       attended transfer asked            one talk; both legs of the transferor are let go
 *   talk, ringing   attended transfer asked            whoever is transferred waits in the transferor's place
 *   talk, room      attended transfer asked            whoever is transferred is in the room
 *
 * Progress goes back as NOTIFY in the REFER's subscription (RFC 3515 §2.4.4): trying, ringing, done or failed.
 */
import type { LegId } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import { calleesOf, findLeg } from '../call/legs-of.ts';
import type { Leg } from '../call/leg.ts';
import type { Talking } from '../call/stage.ts';
import { adopt, hangUp, note } from '../turn/legs.ts';
import { callerParty, seenBy } from '../turn/parties.ts';
import { bridgeRoom } from '../turn/room.ts';
import { music } from '../turn/sound.ts';
import { enter, finish, leave, touchAll } from '../turn/stages.ts';
import { cancelTimers, setTimerAt } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { stopRecording } from './record-talk.ts';
import { settleWith } from './talk.ts';

const refuseTransfer = (turn: Turn, call: CallDraft, leg: LegId): void => {
  trace(turn, call, 'transfer-refused');
  turn.command({ type: 'transfer-progress', leg, progress: 'failed' });
};

export const askTransfer = (
  turn: Turn,
  call: CallDraft,
  asked: { readonly leg: LegId; readonly to: string; readonly replaces?: LegId },
): void => {
  const leg = findLeg(call, asked.leg);
  if (!leg) return;
  if (asked.replaces !== undefined) attend(turn, call, leg, asked.replaces);
  else if (call.stage.stage === 'talking' && leg.employee !== null)
    sendOn(turn, call, call.stage, leg, leg.employee, asked.to);
  else refuseTransfer(turn, call, leg.id);
};

const sendOn = (
  turn: Turn,
  call: CallDraft,
  { peer }: Talking,
  leg: Leg,
  employee: string,
  to: string,
): void => {
  const given = peer.id === leg.id ? call.subject : peer;
  trace(turn, call, 'transfer', { name: leg.party.name, to });
  leave(turn, call);
  beginJourney(call, given);
  call.transferor = { leg, employee, playback: null };
  call.next = [
    { step: 'dialled', dialled: to, by: employee },
    { step: 'back', employee },
  ];
  turn.command({ type: 'transfer-progress', leg: leg.id, progress: 'trying' });
  if (leg.held) turn.command({ type: 'tell-held', leg: given.id, held: false });
  turn.command({ type: 'silence', leg: leg.id });
};

/** Whatever was tried before does not count for the one who is served from now on. */
const beginJourney = (call: CallDraft, subject: Leg): void => {
  call.subject = subject;
  call.visited = [];
  call.rang = false;
  call.called = null;
  call.answerAfter = null;
  call.why = 'unavailable';
  call.refusal = 'unavailable';
};

/** A callee of the transfer rings. */
export const tellTransferRings = (turn: Turn, { transferor }: CallDraft): void => {
  if (!transferor?.leg) return;
  turn.command({ type: 'transfer-progress', leg: transferor.leg.id, progress: 'ringing' });
};

/** Nobody took the transferred one: back to where they came from. */
export const bringBack = (turn: Turn, call: CallDraft, employee: string): void => {
  trace(turn, call, 'transfer-failed', { cause: call.refusal });
  const { transferor } = call;
  if (transferor?.leg) rejoin(turn, call, transferor.leg);
  else ringBack(turn, call, employee);
};

const rejoin = (turn: Turn, call: CallDraft, leg: Leg): void => {
  turn.command({ type: 'transfer-progress', leg: leg.id, progress: 'failed' });
  call.transferor = null;
  introduce(turn, call, call.subject, leg);
  settleWith(turn, call, leg);
  if (leg.held) turn.command({ type: 'tell-held', leg: call.subject.id, held: true });
};

const introduce = (turn: Turn, call: CallDraft, one: Leg, other: Leg): void => {
  turn.command({ type: 'tell-party', leg: one.id, party: seenBy(turn, call, one, other.party) });
  turn.command({ type: 'tell-party', leg: other.id, party: seenBy(turn, call, other, one.party) });
};

const ringBack = (turn: Turn, call: CallDraft, employee: string): void => {
  beginJourney(call, call.subject);
  call.transferor = null;
  call.returning = true;
  trace(turn, call, 'returning', {
    name: turn.index.employees.get(employee)?.name ?? '',
    as: callerParty(call).name,
  });
  call.next = [{ step: 'go', to: { to: 'employee', employee }, by: null }];
};

/** The transferor has pressed «resume» before anybody answered. */
export const takeBack = (turn: Turn, call: CallDraft): void => {
  const leg = call.transferor?.leg;
  if (!leg || call.transferor?.playback !== null) return;
  trace(turn, call, 'transfer-taken-back', { name: leg.party.name });
  leave(turn, call);
  rejoin(turn, call, leg);
};

/** The transferor has hung up: the transfer goes on without. */
export const transferorEnded = (turn: Turn, call: CallDraft, leg: Leg): void => {
  note(turn, call, leg, 'failed');
  if (call.transferor) call.transferor = { ...call.transferor, leg: null, playback: null };
  if (call.stage.stage === 'parked') call.transferor = null;
};

const attend = (turn: Turn, call: CallDraft, leg: Leg, replaced: LegId) => {
  const other = turn.callOf(replaced);
  const twin = other && findLeg(other, replaced);
  const isOwn = leg.employee !== null && twin?.employee === leg.employee;
  if (!other || !twin || other === call || !isOwn) return refuseTransfer(turn, call, leg.id);
  if (call.stage.stage === 'talking') join(turn, call, leg, call.stage, other, twin);
  else if (other.stage.stage === 'talking') join(turn, other, twin, other.stage, call, leg, leg);
  else refuseTransfer(turn, call, leg.id);
};

/** `leg` talks in `call`, `twin` is the same person in `other`. `asker`: who is told how it went. */
const join = (
  turn: Turn,
  call: CallDraft,
  leg: Leg,
  { peer }: Talking,
  other: CallDraft,
  twin: Leg,
  asker: Leg = leg,
) => {
  const { stage } = other;
  const canWait = other.subject.id === twin.id && !other.transferor;
  const isWaiting = stage.stage === 'alerting' || (stage.stage === 'department' && stage.place === null);
  const possible = stage.stage === 'talking' || (canWait && (isWaiting || stage.stage === 'conference'));
  if (!possible) return refuseTransfer(turn, call, asker.id);
  const given = peer.id === leg.id ? call.subject : peer;
  trace(turn, call, 'transfer', { name: leg.party.name, to: partyTo(other, twin) });
  leave(turn, call);
  beginJourney(call, given);
  if (leg.held) turn.command({ type: 'tell-held', leg: given.id, held: false });
  if (stage.stage === 'talking') joinTalks(turn, call, other, stage, twin);
  else if (stage.stage === 'conference') takePlaceInRoom(turn, call, other, stage.room);
  else waitInstead(turn, call, other, leg.employee);
  turn.command({ type: 'transfer-progress', leg: asker.id, progress: 'done' });
  hangUp(turn, call, leg, 'normal');
  if (other.stage.stage !== 'ending') finish(turn, other, 'normal');
};

const partyTo = (other: CallDraft, twin: Leg): string => {
  const { stage, subject } = other;
  if (stage.stage !== 'talking') return calleesOf(other)[0]?.party.name ?? other.story.dialled;
  return (stage.peer.id === twin.id ? subject : stage.peer).party.name;
};

const joinTalks = (turn: Turn, call: CallDraft, other: CallDraft, { peer }: Talking, twin: Leg): void => {
  const far = peer.id === twin.id ? other.subject : peer;
  stopRecording(turn, other);
  leave(turn, other);
  note(turn, other, far, 'answered');
  moveLeg(turn, call, far);
  const joined: Leg = { ...far, rung: { at: turn.at, department: null, answeredAt: turn.at } };
  other.subject = twin;
  finish(turn, other, 'normal');
  if (twin.held) turn.command({ type: 'tell-held', leg: far.id, held: false });
  trace(turn, call, 'answered', { name: far.party.name, number: far.party.number });
  call.story = { ...call.story, employee: far.employee ?? call.story.employee };
  introduce(turn, call, call.subject, joined);
  settleWith(turn, call, joined);
};

const moveLeg = (turn: Turn, call: CallDraft, leg: Leg): void => {
  turn.legs.delete(leg.id);
  adopt(turn, call, leg);
};

const takePlaceInRoom = (turn: Turn, call: CallDraft, other: CallDraft, room: string): void => {
  const members = turn.rooms.get(room) ?? [];
  turn.rooms.set(
    room,
    members.map((id) => (id === other.id ? call.id : id)),
  );
  cancelTimers(turn, other);
  other.stage = { stage: 'deciding' };
  enter(turn, call, { stage: 'conference', room, playback: null });
  bridgeRoom(turn, room);
};

/** The callees go on ringing, for somebody else. */
const waitInstead = (turn: Turn, call: CallDraft, other: CallDraft, employee: string | null): void => {
  const { timers, stage } = other;
  cancelTimers(turn, other);
  for (const callee of calleesOf(other)) adopt(turn, call, callee);
  if (stage.stage === 'department') queueInstead(turn, stage.department, other.id, call.id);
  other.stage = { stage: 'deciding' };
  call.next = [...other.next, ...(employee === null ? [] : [{ step: 'back', employee } as const])];
  call.visited = other.visited;
  call.called = other.called;
  enter(turn, call, stage);
  for (const kind of ['ring', 'max-wait', 'announce', 'round'] as const) {
    const at = timers[kind];
    if (at !== undefined) setTimerAt(turn, call, kind, at);
  }
  music(turn, call.subject);
  touchAll(turn, call);
};

const queueInstead = (turn: Turn, department: string, before: string, after: string): void => {
  const queue = turn.queues.get(department);
  if (queue)
    turn.queues.set(
      department,
      queue.map((id) => (id === before ? after : id)),
    );
};
