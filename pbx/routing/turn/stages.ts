import type { LegOutcome } from '../../contract/call-record.ts';
import type { HangUpCause } from '../../engine/port.ts';
import type { Call, CallDraft } from '../call/call.ts';
import { calleesOf, legsOf } from '../call/legs-of.ts';
import type { Stage } from '../call/stage.ts';
import { type Refusal, tellingRefusal } from '../refusal.ts';
import { hangUp } from './legs.ts';
import { bridgeRoom } from './room.ts';
import { noteTalk } from './talk-memory.ts';
import { cancelTimers, setTimer } from './timers.ts';
import { trace } from './trace.ts';
import type { Turn } from './turn.ts';

/** What the callees who still ring are told when a stage is left. */
interface Farewell {
  readonly cause: HangUpCause;
  readonly outcome: LegOutcome;
  /** This one stays. */
  readonly except?: string;
}

const STOPPED: Farewell = { cause: 'cancelled', outcome: 'cancelled' };

/** Seconds after which a call is closed although the engine has not said the last word. */
const CLOSING_SECONDS = 30;

/** Leaves a stage tidily: its timers, its callees, its place in queue, parking or conference. */
export const leave = (turn: Turn, call: CallDraft, farewell: Farewell = STOPPED): void => {
  cancelTimers(turn, call);
  for (const callee of calleesOf(call)) {
    if (callee.id !== farewell.except) hangUp(turn, call, callee, farewell.cause, farewell.outcome);
  }
  const { stage } = call;
  if (stage.stage === 'department') leaveQueue(turn, call, stage.department);
  if (stage.stage === 'talking') noteTalk(turn, call.subject, stage.peer);
  if (stage.stage === 'parked') turn.parked.delete(String(stage.slot));
  call.stage = { stage: 'deciding' };
  if (stage.stage === 'conference') leaveRoom(turn, call, stage.room);
};

const leaveQueue = (turn: Turn, call: CallDraft, department: string): void => {
  const queue = turn.queues.get(department);
  if (!queue?.includes(call.id)) return;
  const others = queue.filter((id) => id !== call.id);
  if (others.length > 0) turn.queues.set(department, others);
  else turn.queues.delete(department);
};

const leaveRoom = (turn: Turn, call: CallDraft, room: string): void => {
  const others = (turn.rooms.get(room) ?? []).filter((id) => id !== call.id);
  if (others.length > 0) turn.rooms.set(room, others);
  else turn.rooms.delete(room);
  bridgeRoom(turn, room);
};

/** Stages in which the one who was transferred has arrived somewhere: the transferor is no more needed. */
const ARRIVED: ReadonlySet<Stage['stage']> = new Set([
  'greeting',
  'menu',
  'talking',
  'voicemail',
  'conference',
  'echo',
  'mailbox',
  'fax',
]);

export const enter = (turn: Turn, call: CallDraft, stage: Stage): void => {
  call.stage = stage;
  if (ARRIVED.has(stage.stage)) releaseTransferor(turn, call);
  touchAll(turn, call);
};

/** Everybody in the call may have to be shown differently. */
export const touchAll = (turn: Turn, call: Call): void => {
  for (const { employee } of legsOf(call)) if (employee !== null) turn.touched.add(employee);
};

/** The transfer has succeeded: tells so, and lets the transferor go. */
export const releaseTransferor = (turn: Turn, call: CallDraft): void => {
  const leg = call.transferor?.leg;
  if (!call.transferor) return;
  call.transferor = null;
  trace(turn, call, 'transfer-done');
  if (!leg) return;
  turn.command({ type: 'transfer-progress', leg: leg.id, progress: 'done' });
  hangUp(turn, call, leg, 'normal');
};

/** This stage found nobody: whatever comes next is taken. */
export const yieldNobody = (turn: Turn, call: CallDraft, why: Refusal, farewell?: Farewell): void => {
  leave(turn, call, farewell);
  call.why = why;
  call.refusal = tellingRefusal(call.refusal, why);
};

/** Ends the call: every leg that is still there is told to go. `subjectGone`: that one has ended by itself. */
export const finish = (turn: Turn, call: CallDraft, cause: HangUpCause, subjectGone = false): void => {
  const peer = call.stage.stage === 'talking' ? call.stage.peer : undefined;
  leave(turn, call);
  if (peer) hangUp(turn, call, peer, cause);
  if (!subjectGone) hangUp(turn, call, call.subject, cause);
  const transferor = call.transferor?.leg;
  if (transferor) {
    turn.command({ type: 'transfer-progress', leg: transferor.id, progress: 'failed' });
    hangUp(turn, call, transferor, 'normal');
  }
  call.transferor = null;
  call.next = [];
  call.stage = { stage: 'ending' };
  if (call.recordings.length > 0) setTimer(turn, call, 'closing', CLOSING_SECONDS);
};
