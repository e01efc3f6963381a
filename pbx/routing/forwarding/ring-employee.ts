/**
 * An employee's phones ring.
 *
 *   Given      Event                             Next
 *   (go)       forwards everything; or is away   forwarding; then own voicemail
 *              and forwards then
 *   (go)       do not disturb; or talks, and     nobody: busy
 *              forwards on busy or has no call
 *              waiting
 *   (go)       no contact can be rung            nobody: unavailable
 *   (go)       otherwise                         alerting: contacts of the first order ring
 *   alerting   the wait of this order is over    the next order rings in its stead
 *   alerting   the last order, or the time of    nobody: no answer
 *              forwarding on no answer, is over
 *   alerting   a person declines                 nobody: busy or rejected; the other devices stop
 *   alerting   a phone fails                     the others go on; none left: the next order
 *   alerting   somebody answers                  talking
 *
 * What follows «nobody» is `after-employee`: forwarding by the reason, own voicemail, then the caller's own way on.
 */
import type { Employee } from '../../contract/employee.ts';
import type { HangUpCause } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { Alerting } from '../call/stage.ts';
import type { Step } from '../call/step.ts';
import { tellingRefusal } from '../refusal.ts';
import { dialDevices, dialOutside } from '../turn/dial.ts';
import { hangUp, note } from '../turn/legs.ts';
import { partyOf } from '../turn/parties.ts';
import { music } from '../turn/sound.ts';
import { enter, yieldNobody } from '../turn/stages.ts';
import { setTimerAt } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { visit } from '../turn/visit.ts';
import { outsideCallerId } from './caller-id.ts';
import { forwardsUnrung, type UnrungForwarding } from './forwards-unrung.ts';
import { outsideRefusal } from './outside-permission.ts';
import { anyDevice, isReachable, type Reach, reachOf } from './reach.ts';

/** `voicemail`: whether the employee's own comes in when nobody takes the call. */
export const ringEmployee = (turn: Turn, call: CallDraft, id: string, voicemail: boolean) => {
  const employee = turn.index.employees.get(id);
  if (!employee) {
    trace(turn, call, 'gone', { place: `employee ${id}` });
    return yieldNobody(turn, call, 'unavailable');
  }
  if (!visit(turn, call, `employee ${id}`)) return yieldNobody(turn, call, call.why);
  if (call.subject.employee === id) return refuseOwnNumber(turn, call, employee);
  const unrung = forwardsUnrung(employee);
  if (unrung) return forwardUnrung(turn, call, { employee, voicemail, ...unrung });
  call.next = [{ step: 'after-employee', employee: id, voicemail }, ...call.next];
  if (isBusy(turn, call, employee)) return yieldNobody(turn, call, 'busy');
  startRinging(turn, call, employee);
};

const refuseOwnNumber = (turn: Turn, call: CallDraft, { name }: Employee): void => {
  trace(turn, call, 'own-number', { name });
  yieldNobody(turn, call, 'busy');
};

const forwardUnrung = (
  turn: Turn,
  call: CallDraft,
  { employee, voicemail, why, target }: UnrungForwarding & { employee: Employee; voicemail: boolean },
): void => {
  trace(turn, call, 'forwarded', { name: employee.name, why, to: target.to });
  call.called ??= partyOf(employee);
  const after: readonly Step[] = voicemail ? [{ step: 'own-voicemail', employee: employee.id }] : [];
  call.next = [{ step: 'go', to: target, by: employee.id }, ...after, ...call.next];
};

const isBusy = (turn: Turn, call: CallDraft, employee: Employee): boolean => {
  const { id, name, status, callWaiting, forwarding } = employee;
  const isOnThePhone = turn.people.get(id) !== undefined;
  if (status === 'do-not-disturb') trace(turn, call, 'do-not-disturb', { name });
  else if (isOnThePhone && forwarding.onBusy) trace(turn, call, 'busy-forwards', { name });
  else if (isOnThePhone && !callWaiting) trace(turn, call, 'busy-no-waiting', { name });
  else return false;
  return true;
};

const startRinging = (turn: Turn, call: CallDraft, employee: Employee) => {
  const { onNoAnswer } = employee.forwarding;
  const orders = [...new Set(employee.ringContacts.map(({ order }) => order))].sort((a, b) => a - b);
  const stage: Alerting = {
    stage: 'alerting',
    employee: employee.id,
    callees: [],
    orders: orders.length > 0 ? orders : [0],
    giveUpAt: onNoAnswer && turn.at + onNoAnswer.afterSeconds * 1000,
    why: 'unavailable',
  };
  enter(turn, call, stage);
  if (call.subject.up) music(turn, call.subject);
  ringNextOrder(turn, call, stage);
};

/** `stage` has no callees left. */
const ringNextOrder = (turn: Turn, call: CallDraft, stage: Alerting): void => {
  const employee = stage.employee === null ? undefined : turn.index.employees.get(stage.employee);
  const [order, ...orders] = stage.orders;
  call.stage = { ...stage, callees: [] };
  if (!employee || order === undefined) giveUp(turn, call, stage, employee);
  else if (!ringOrder(turn, call, { ...stage, orders }, employee, order))
    ringNextOrder(turn, call, { ...stage, orders });
};

/** False: nothing of this order can be rung. */
const ringOrder = (
  turn: Turn,
  call: CallDraft,
  stage: Alerting,
  employee: Employee,
  order: number,
): boolean => {
  const [reach, seconds] = reachOfOrder(turn, employee, order);
  const callees = isReachable(reach) ? dialReach(turn, call, employee, reach) : [];
  if (callees.length === 0) return false;
  enter(turn, call, { ...stage, callees });
  const until = turn.at + seconds * 1000;
  setTimerAt(turn, call, 'ring', Math.min(until, stage.giveUpAt ?? until));
  trace(turn, call, 'ringing', { name: employee.name, devices: describeReach(reach) });
  return true;
};

const giveUp = (turn: Turn, call: CallDraft, stage: Alerting, employee: Employee | undefined): void => {
  if (stage.why === 'unavailable' && employee) trace(turn, call, 'not-registered', { name: employee.name });
  else if (stage.why === 'unavailable') trace(turn, call, 'outside-unavailable');
  yieldNobody(turn, call, stage.why);
};

const describeReach = ({ devices, mobile }: Reach): string =>
  [...devices, ...(mobile === null ? [] : ['mobile'])].join(', ');

const reachOfOrder = (turn: Turn, employee: Employee, order: number): readonly [Reach, number] => {
  const contacts = employee.ringContacts.filter((contact) => contact.order === order);
  if (contacts.length === 0) return [anyDevice(turn, employee), turn.settings.options.ringSeconds];
  return [reachOf(turn, employee, contacts), Math.max(...contacts.map(({ waitSeconds }) => waitSeconds))];
};

const dialReach = (turn: Turn, call: CallDraft, employee: Employee, reach: Reach): readonly Leg[] => {
  const { devices, mobile } = reach;
  const phones = devices.length > 0 ? [dialDevices(turn, call, employee, devices)] : [];
  if (mobile === null || outsideRefusal(turn, call, mobile, employee.id)) return phones;
  return [...phones, dialOutside(turn, call, mobile, outsideCallerId(turn, call), employee)];
};

/** The `ring` timer. */
export const alertingTimedOut = (turn: Turn, call: CallDraft, stage: Alerting) => {
  trace(turn, call, 'no-answer', {
    name: stage.callees[0]?.party.name || (stage.callees[0]?.party.number ?? ''),
  });
  const isOver = stage.orders.length === 0 || (stage.giveUpAt !== null && turn.at >= stage.giveUpAt);
  const farewell = { cause: 'no-answer', outcome: 'no-answer' } as const;
  if (isOver) return yieldNobody(turn, call, 'no-answer', farewell);
  for (const callee of stage.callees) hangUp(turn, call, callee, 'no-answer', 'no-answer');
  ringNextOrder(turn, call, { ...stage, callees: [], why: tellingRefusal(stage.why, 'no-answer') });
};

/** A callee is gone by itself. */
export const alertingLost = (turn: Turn, call: CallDraft, stage: Alerting, leg: Leg, cause: HangUpCause) => {
  const why = tellingRefusal(stage.why, cause);
  const callees = stage.callees.filter(({ id }) => id !== leg.id);
  note(turn, call, leg, outcomeOf(cause));
  trace(turn, call, 'callee-ended', { name: leg.party.name || leg.party.number, cause });
  call.stage = { ...stage, callees, why };
  if (cause === 'busy' || cause === 'rejected') return yieldNobody(turn, call, why);
  if (callees.length === 0) ringNextOrder(turn, call, { ...stage, callees, why });
};

export const outcomeOf = (cause: HangUpCause) => {
  if (cause === 'busy' || cause === 'rejected' || cause === 'no-answer' || cause === 'unavailable')
    return cause;
  return 'failed';
};
