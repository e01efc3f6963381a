/**
 * A department looks for somebody.
 *
 *   Given        Event                          Next
 *   (go)         no member is there             nobody: unavailable
 *   (go)         the queue is full              nobody: busy
 *   (go)         members are free               department: those whose turn it is ring
 *   department   the round's time is over,      the next one, or the next priority, rings
 *                or a member declines
 *   department   nobody is left to ring         without a queue nobody; with one the caller waits with music,
 *                                               and a new round begins after a pause
 *   department   a member becomes free          the caller who waits longest is offered
 *   department   the longest wait is over       nobody: no answer
 *   department   a member answers               talking; the others are told «answered elsewhere»
 *   department   announcement is due            place and wait are said, then music again
 */
import type { Department, DepartmentMember } from '../../contract/department.ts';
import type { HangUpCause } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { Hunting } from '../call/stage.ts';
import { outcomeOf } from '../forwarding/ring-employee.ts';
import { outsideCallerId } from '../forwarding/caller-id.ts';
import { outsideRefusal } from '../forwarding/outside-permission.ts';
import { tellingRefusal } from '../refusal.ts';
import { dialDevices, dialOutside } from '../turn/dial.ts';
import { hangUp, note } from '../turn/legs.ts';
import { music } from '../turn/sound.ts';
import { enter, yieldNobody } from '../turn/stages.ts';
import { lastEmployeeOf } from '../turn/talk-memory.ts';
import { cancelTimer, setTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { visit } from '../turn/visit.ts';
import { isFree, memberReach, reachableMembers } from './free-members.ts';
import { startWaiting } from './queue.ts';
import { huntOrder } from './strategy.ts';

/** Between two rounds, so that a phone that declines by itself is not rung without end. */
const ROUND_PAUSE_SECONDS = 10;

export const enterDepartment = (turn: Turn, call: CallDraft, id: string) => {
  const department = turn.index.departments.get(id);
  if (!department) {
    trace(turn, call, 'gone', { place: `department ${id}` });
    return yieldNobody(turn, call, 'unavailable');
  }
  if (!visit(turn, call, `department ${id}`)) return yieldNobody(turn, call, call.why);
  call.story = { ...call.story, department: call.story.department ?? id };
  call.next = [{ step: 'after-department', department: id }, ...call.next];
  if (reachableMembers(turn, call, department).length === 0) {
    trace(turn, call, 'department-empty', { department: department.name });
    return yieldNobody(turn, call, 'unavailable');
  }
  const queue = turn.queues.get(id) ?? [];
  if (department.queue.enabled && queue.length >= department.queue.maxCallers) {
    trace(turn, call, 'queue-full', { department: department.name, callers: queue.length });
    return yieldNobody(turn, call, 'busy');
  }
  trace(turn, call, 'department', { department: department.name, strategy: department.strategy });
  begin(turn, call, department);
};

const begin = (turn: Turn, call: CallDraft, department: Department): void => {
  enter(turn, call, {
    stage: 'department',
    department: department.id,
    since: turn.at,
    callees: [],
    tried: [],
    priority: 0,
    round: 1,
    why: 'unavailable',
    place: null,
    playback: null,
  });
  if (call.subject.up) music(turn, call.subject, department.queue.music);
  if (department.queue.enabled) {
    turn.queues.set(department.id, [...(turn.queues.get(department.id) ?? []), call.id]);
    setTimer(turn, call, 'max-wait', department.queue.maxWaitSeconds);
  }
  offer(turn, call);
};

/** Rings whoever is free and has not rung in this round. */
const offer = (turn: Turn, call: CallDraft) => {
  const { stage } = call;
  if (stage.stage !== 'department') return;
  const department = turn.index.departments.get(stage.department);
  if (!department) return yieldToGone(turn, call);
  const members = chooseMembers(turn, call, stage, department);
  if (members.length > 0) ring(turn, call, stage, department, members);
  else if (stage.callees.length === 0) roundOver(turn, call, stage, department);
};

const yieldToGone = (turn: Turn, call: CallDraft): void => yieldNobody(turn, call, 'unavailable');

const chooseMembers = (
  turn: Turn,
  call: CallDraft,
  stage: Hunting,
  department: Department,
): readonly DepartmentMember[] => {
  const atOnce = department.strategy === 'all-at-once';
  if (stage.callees.length > 0 && !atOnce) return [];
  const candidates = reachableMembers(turn, call, department).filter(
    ({ employee }) => isFree(turn, employee) && !stage.tried.includes(employee),
  );
  const preferred = lastEmployee(turn, call, stage, department, candidates);
  if (preferred) return [preferred];
  const ordered = huntOrder(department.strategy, candidates, {
    lastTalk: (employee) => turn.lastTalks.get(employee),
    seed: `${call.id} ${stage.round}`,
  });
  const [first] = ordered;
  if (!first) return [];
  if (!atOnce) return [first];
  const priority = stage.callees.length > 0 ? stage.priority : first.priority;
  return ordered.filter((member) => member.priority <= priority);
};

const lastEmployee = (
  turn: Turn,
  call: CallDraft,
  stage: Hunting,
  department: Department,
  candidates: readonly DepartmentMember[],
): DepartmentMember | undefined => {
  if (!department.preferLastEmployee || stage.tried.length > 0 || call.subject.employee !== null)
    return undefined;
  const last = lastEmployeeOf(turn, call.subject.party.number);
  const member = candidates.find(({ employee }) => employee === last);
  if (member) trace(turn, call, 'last-employee', { name: nameOf(turn, member.employee) });
  return member;
};

const ring = (
  turn: Turn,
  call: CallDraft,
  stage: Hunting,
  department: Department,
  members: readonly DepartmentMember[],
): void => {
  const callees = members.flatMap(({ employee }) => dialMember(turn, call, department, employee));
  const tried = [...stage.tried, ...members.map(({ employee }) => employee)];
  const priority = Math.max(...members.map((member) => member.priority));
  if (callees.length > 0 && stage.round === 1)
    trace(turn, call, 'ringing', {
      name: callees.map(({ party }) => party.name).join(', '),
      devices: 'department',
    });
  enter(turn, call, { ...stage, callees: [...stage.callees, ...callees], tried, priority });
  cancelTimer(turn, call, 'round');
  if (stage.callees.length === 0 && callees.length > 0) setTimer(turn, call, 'ring', department.ringSeconds);
  else if (stage.callees.length === 0) offer(turn, call);
};

const dialMember = (turn: Turn, call: CallDraft, department: Department, id: string): readonly Leg[] => {
  const employee = turn.index.employees.get(id);
  if (!employee) return [];
  const called = { name: department.name, number: calledNumber(turn, call, department) };
  const { devices, mobile } = memberReach(turn, employee);
  if (devices.length > 0) return [dialDevices(turn, call, employee, devices, called, department.id)];
  if (mobile === null || outsideRefusal(turn, call, mobile, id)) return [];
  return [dialOutside(turn, call, mobile, outsideCallerId(turn, call), employee, department.id)];
};

const calledNumber = (turn: Turn, { story }: CallDraft, { extension }: Department): string =>
  (story.number === null ? undefined : turn.index.numbers.get(story.number)?.number) ?? extension;

const nameOf = (turn: Turn, employee: string): string => turn.index.employees.get(employee)?.name ?? '';

const roundOver = (turn: Turn, call: CallDraft, stage: Hunting, department: Department): void => {
  if (!department.queue.enabled) {
    const busy = stage.tried.length === 0;
    trace(turn, call, busy ? 'department-busy' : 'department-unanswered', { department: department.name });
    yieldNobody(turn, call, busy ? 'busy' : stage.why);
    return;
  }
  if (stage.place === null) startWaiting(turn, call, stage, department);
  if (stage.tried.length > 0 && call.timers.round === undefined)
    setTimer(turn, call, 'round', ROUND_PAUSE_SECONDS);
};

/** The `round` timer: everybody may be rung once more. */
export const newRound = (turn: Turn, call: CallDraft, stage: Hunting): void => {
  call.stage = { ...stage, tried: [], round: stage.round + 1 };
  offer(turn, call);
};

/** The `ring` timer. */
export const huntTimedOut = (turn: Turn, call: CallDraft, stage: Hunting): void => {
  for (const callee of stage.callees) hangUp(turn, call, callee, 'no-answer', 'no-answer');
  if (stage.round === 1)
    trace(turn, call, 'no-answer', { name: stage.callees.map(({ party }) => party.name).join(', ') });
  call.stage = { ...stage, callees: [], why: tellingRefusal(stage.why, 'no-answer') };
  offer(turn, call);
};

/** A member's leg is gone by itself: that ends this member's turn only. */
export const huntLost = (turn: Turn, call: CallDraft, stage: Hunting, leg: Leg, cause: HangUpCause): void => {
  const callees = stage.callees.filter(({ id }) => id !== leg.id);
  note(turn, call, leg, outcomeOf(cause));
  if (stage.round === 1) trace(turn, call, 'callee-ended', { name: leg.party.name, cause });
  call.stage = { ...stage, callees, why: tellingRefusal(stage.why, cause) };
  if (callees.length > 0) return;
  cancelTimer(turn, call, 'ring');
  offer(turn, call);
};

/** The `max-wait` timer. */
export const waitedTooLong = (turn: Turn, call: CallDraft, stage: Hunting): void => {
  trace(turn, call, 'queue-timeout', { seconds: Math.round((turn.at - stage.since) / 1000) });
  yieldNobody(turn, call, tellingRefusal(stage.why, 'no-answer'), {
    cause: 'no-answer',
    outcome: 'no-answer',
  });
};

/** Somebody is free again: whoever waits longest in a department of theirs is offered. */
export const offerFreed = (turn: Turn, employee: string): void => {
  if (!isFree(turn, employee)) return;
  const waiting = (turn.index.membership.get(employee) ?? [])
    .flatMap(({ id }) => turn.queues.get(id) ?? [])
    .flatMap((id) => turn.peek(id) ?? [])
    .flatMap(({ id, stage }) => (stage.stage === 'department' ? [{ id, since: stage.since }] : []))
    .sort((one, other) => one.since - other.since);
  for (const { id } of waiting) {
    const call = turn.edit(id);
    if (call) offer(turn, call);
    if (!isFree(turn, employee)) return;
  }
};
