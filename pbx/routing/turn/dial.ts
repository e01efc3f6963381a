import { answersAfter } from '../../company/auto-answer.ts';
import type { Employee } from '../../contract/employee.ts';
import type { Device, Party } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import { adopt, nameLeg } from './legs.ts';
import { callerParty, partyOf } from './parties.ts';
import type { Turn } from './turn.ts';

/** Rings devices of an employee. */
export const dialDevices = (
  turn: Turn,
  call: CallDraft,
  employee: Employee,
  devices: readonly Device[],
  called: Party | null = call.called,
  department: string | null = null,
): Leg => {
  const leg = newLeg(turn, call, employee.id, partyOf(employee), department);
  const answerAfter = autoAnswer(turn, call, employee, department === null);
  turn.command({
    type: 'dial',
    company: turn.settings.domain,
    leg: leg.id,
    login: employee.login,
    devices,
    from: callerParty(call),
    ...(called && { called }),
    ...(answerAfter !== undefined && { answerAfter }),
  });
  return leg;
};

const autoAnswer = (
  { index }: Turn,
  { subject, answerAfter }: CallDraft,
  employee: Employee,
  inPerson: boolean,
): number | undefined => {
  const caller = subject.employee === null ? undefined : index.employees.get(subject.employee);
  const ringing = { caller, asked: answerAfter, inPerson };
  return answersAfter(employee, ringing, index.membership.get(employee.id) ?? []);
};

/** Rings a number outside; `from.number` is a number of the company. `owner`: whose mobile it is. */
export const dialOutside = (
  turn: Turn,
  call: CallDraft,
  number: string,
  from: Party,
  owner: Employee | null = null,
  department: string | null = null,
): Leg => {
  const party = owner ? partyOf(owner) : { name: '', number };
  const leg = newLeg(turn, call, owner?.id ?? null, party, department);
  turn.outside.set(leg.id, call.id);
  turn.command({ type: 'dial-outside', company: turn.settings.domain, leg: leg.id, number, from });
  return leg;
};

const newLeg = (
  turn: Turn,
  call: CallDraft,
  employee: string | null,
  party: Party,
  department: string | null,
): Leg => {
  const rung = { at: turn.at, department, answeredAt: null };
  const leg: Leg = { id: nameLeg(turn, call), employee, party, up: false, held: false, rung };
  adopt(turn, call, leg);
  return leg;
};
