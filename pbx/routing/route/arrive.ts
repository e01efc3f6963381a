import { toE164 } from '../../company/number-formats.ts';
import type { Employee } from '../../contract/employee.ts';
import type { Caller, LegId, Party } from '../../engine/port.ts';
import type { CallDraft, Story } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { Step } from '../call/step.ts';
import { groupOf, replace, ringingAt, takeCall } from '../features/take-over.ts';
import { adopt } from '../turn/legs.ts';
import { partyOf } from '../turn/parties.ts';
import { yieldNobody } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { type Dialled, readDialled } from './read-dialled.ts';

export interface Arrival {
  readonly leg: LegId;
  readonly caller: Caller;
  readonly dialled: string;
  readonly replaces?: LegId;
  readonly answerAfter?: number;
}

/** A caller is there: they take over a call that exists, or begin one of their own. */
export const arrive = (turn: Turn, arrival: Arrival) => {
  const { caller } = arrival;
  if (caller.kind === 'outside') return arriveFromOutside(turn, arrival, caller.party);
  const employee = turn.index.employeeByLogin.get(caller.login);
  if (employee) arriveFromInside(turn, arrival, employee);
  else refuseArrival(turn, arrival, null, { name: caller.login, number: '' }, 'forbidden');
};

const arriveFromOutside = (turn: Turn, arrival: Arrival, party: Party) => {
  const number = toE164(arrival.dialled, turn.settings.options.numberRules);
  const owned = number === undefined ? undefined : turn.index.numberByPublic.get(number);
  if (!owned || arrival.replaces !== undefined)
    return refuseArrival(turn, arrival, null, party, owned ? 'forbidden' : 'not-found');
  begin(turn, arrival, null, party, 'inbound', [{ step: 'route', number: owned.id }]);
};

const arriveFromInside = (turn: Turn, arrival: Arrival, employee: Employee): void => {
  const party = partyOf(employee);
  const leg = newcomer(arrival, employee.id, party);
  if (arrival.replaces !== undefined) {
    if (!replace(turn, arrival.replaces, leg)) refuseArrival(turn, arrival, employee.id, party, 'not-found');
    return;
  }
  const dialled = readDialled(turn.settings, arrival.dialled);
  const taken = callToTake(turn, dialled, employee.id);
  if (taken === 'none') {
    refuseArrival(turn, arrival, employee.id, party, 'not-found', 'nothing-to-pick-up');
  } else if (taken) {
    takeCall(turn, taken, leg, dialled.to === 'parked' ? 'unparked' : 'picked-up');
  } else {
    const direction = dialled.to === 'outside' ? 'outbound' : 'internal';
    const step: Step = { step: 'dialled', dialled: arrival.dialled, by: employee.id };
    begin(turn, arrival, employee.id, party, direction, [step]);
  }
};

/** Undefined: what was dialled takes no call over; `none`: it would, but there is no such call. */
const callToTake = (turn: Turn, dialled: Dialled, taker: string): CallDraft | 'none' | undefined => {
  if (dialled.to === 'parked') return turn.edit(turn.parked.get(dialled.slot)) ?? 'none';
  if (dialled.to !== 'pickup') return undefined;
  if (dialled.extension === null) return ringingAt(turn, groupOf(turn, taker), taker) ?? 'none';
  return ringingAt(turn, ringersOf(turn, dialled.extension), taker) ?? 'none';
};

const ringersOf = ({ index }: Turn, extension: string): readonly string[] => {
  const employee = index.employeeByExtension.get(extension);
  if (employee) return [employee.id];
  return (index.departmentByExtension.get(extension)?.members ?? []).map((member) => member.employee);
};

const newcomer = ({ leg }: Arrival, employee: string | null, party: Party): Leg => ({
  id: leg,
  employee,
  party,
  up: false,
  held: false,
  rung: null,
});

const refuseArrival = (
  turn: Turn,
  arrival: Arrival,
  employee: string | null,
  party: Party,
  why: 'forbidden' | 'not-found',
  code: 'not-found' | 'nothing-to-pick-up' = 'not-found',
): void => {
  const direction = arrival.caller.kind === 'outside' ? 'inbound' : 'internal';
  const call = begin(turn, arrival, employee, party, direction, []);
  trace(turn, call, code, { dialled: arrival.dialled.slice(0, 80) });
  yieldNobody(turn, call, why);
};

const begin = (
  turn: Turn,
  arrival: Arrival,
  employee: string | null,
  party: Party,
  direction: Story['direction'],
  next: readonly Step[],
): CallDraft => {
  turn.serial += 1;
  const call: CallDraft = {
    id: `${turn.at.toString(36)}-${turn.serial.toString(36)}`,
    origin: arrival.leg,
    dialledLegs: 0,
    playbacks: 0,
    subject: newcomer(arrival, employee, party),
    rang: false,
    stage: { stage: 'deciding' },
    next,
    visited: [],
    why: 'unavailable',
    refusal: 'unavailable',
    called: null,
    answerAfter: arrival.answerAfter ?? null,
    returning: false,
    transferor: null,
    leaving: [],
    timers: {},
    recordings: [],
    talkRecordings: 0,
    talkRecorded: null,
    message: null,
    story: storyOf(turn, arrival, employee, party, direction),
  };
  turn.add(call);
  adopt(turn, call, call.subject);
  trace(turn, call, 'arrived', { caller: party.name || party.number, dialled: call.story.dialled });
  return call;
};

const storyOf = (
  turn: Turn,
  { dialled }: Arrival,
  employee: string | null,
  { name, number }: Party,
  direction: Story['direction'],
): Story => ({
  direction,
  caller: { employee, name, number },
  dialled: dialled.slice(0, 80),
  number: direction === 'outbound' ? ownNumber(turn, employee) : null,
  department: null,
  employee: null,
  startedAt: turn.at,
  answeredAt: null,
  legs: [],
  trace: [],
  recording: null,
  furtherRecordings: [],
  voicemail: null,
  fax: null,
  served: false,
  refused: false,
});

/** The number of the company that a call outside is shown as. */
const ownNumber = ({ index, settings }: Turn, employee: string | null): string | null => {
  const own = employee === null ? null : index.employees.get(employee)?.callerId;
  const shown = own ?? settings.options.mainNumber;
  return shown === null ? null : (index.numberByPublic.get(shown)?.id ?? null);
};
