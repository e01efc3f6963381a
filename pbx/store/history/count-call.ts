import type { CallLeg, CallRecord, LegOutcome } from '../../contract/call-record.ts';
import type { StatisticsCounters } from '../tables.ts';

/** What one call adds to the statistics of one of those who took part. */
export interface Counted {
  readonly what: 'company' | 'employee' | 'department' | 'number';
  /** Empty: the company's. */
  readonly id: string;
  readonly counters: StatisticsCounters;
}

/** Calls of services and calls that were refused are no work of anybody's. */
export const countCall = (record: CallRecord): readonly Counted[] => {
  if (record.result === 'service' || record.result === 'refused') return [];
  const whole = counters(wholeCall(record));
  return [
    { what: 'company', id: '', counters: whole },
    ...(record.number === null ? [] : [{ what: 'number', id: record.number, counters: whole } as const]),
    ...departments(record),
    ...employees(record, whole),
  ];
};

type Share =
  | { readonly answered: true; readonly waitMs: number; readonly talkMs: number }
  | { readonly answered: false; readonly voicemail: boolean };

const wholeCall = ({ result, startedAt, answeredAt, endedAt }: CallRecord): Share =>
  result === 'answered' && answeredAt !== null
    ? { answered: true, waitMs: answeredAt - startedAt, talkMs: endedAt - answeredAt }
    : { answered: false, voicemail: result === 'voicemail' };

const departments = (record: CallRecord): readonly Counted[] => {
  const ids = [record.department, ...record.legs.map(({ department }) => department)];
  return [...new Set(ids)].flatMap((id) =>
    id === null ? [] : [{ what: 'department', id, counters: counters(departmentShare(record, id)) } as const],
  );
};

/** The one that was asked first waits from the call's start, the next ones from their own first ringing. */
const departmentShare = (record: CallRecord, department: string): Share => {
  const legs = record.legs.filter((leg) => leg.department === department);
  const since = record.department === department ? record.startedAt : firstRinging(legs, record);
  return answeredShare(legs, since) ?? { answered: false, voicemail: record.result === 'voicemail' };
};

const employees = (record: CallRecord, whole: StatisticsCounters): readonly Counted[] => {
  if (record.direction === 'outbound') {
    const { employee } = record.caller;
    return employee === null ? [] : [{ what: 'employee', id: employee, counters: whole }];
  }
  return [...new Set(record.legs.map(({ employee }) => employee))].flatMap((id) => {
    const share = id === null ? undefined : employeeShare(record, id);
    return id === null || !share ? [] : [{ what: 'employee', id, counters: counters(share) } as const];
  });
};

/** Rang and was left without an answer. Answered elsewhere is no fault, and who has no phone on was not rung. */
const MISSED: readonly LegOutcome[] = ['no-answer', 'busy', 'rejected', 'cancelled'];

const employeeShare = (record: CallRecord, employee: string): Share | undefined => {
  const legs = record.legs.filter((leg) => leg.employee === employee);
  const answered = answeredShare(legs, firstRinging(legs, record));
  if (answered) return answered;
  const outcomes = legs.map(({ outcome }) => outcome);
  if (outcomes.includes('answered-elsewhere')) return undefined;
  return outcomes.some((outcome) => MISSED.includes(outcome))
    ? { answered: false, voicemail: record.result === 'voicemail' }
    : undefined;
};

const firstRinging = (legs: readonly CallLeg[], { startedAt }: CallRecord): number =>
  legs.reduce((first, { rangAt }) => Math.min(first, rangAt), legs[0]?.rangAt ?? startedAt);

const answeredShare = (legs: readonly CallLeg[], since: number): Share | undefined => {
  const answered = legs.filter(({ answeredAt }) => answeredAt !== null);
  const first = answered[0]?.answeredAt ?? null;
  if (first === null) return undefined;
  const talkMs = answered.reduce((sum, leg) => sum + leg.endedAt - (leg.answeredAt ?? leg.endedAt), 0);
  return { answered: true, waitMs: Math.max(0, first - since), talkMs };
};

const counters = (share: Share): StatisticsCounters => {
  const within = (seconds: number) => (share.answered && share.waitMs <= seconds * 1000 ? 1 : 0);
  return {
    answered: share.answered ? 1 : 0,
    missed: share.answered ? 0 : 1,
    voicemail: !share.answered && share.voicemail ? 1 : 0,
    wait_ms: share.answered ? share.waitMs : 0,
    talk_ms: share.answered ? share.talkMs : 0,
    within_5: within(5),
    within_10: within(10),
    within_15: within(15),
    within_20: within(20),
    within_30: within(30),
    within_45: within(45),
    within_60: within(60),
    within_90: within(90),
    within_120: within(120),
  };
};
