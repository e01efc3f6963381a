import type { CallRecord } from '../../contract/call-record.ts';

/** Employees who talked in this call, and until when. */
export const lastTalksOf = (record: CallRecord): ReadonlyMap<string, number> => {
  const talks = new Map<string, number>();
  const note = (employee: string | null, until: number) => {
    if (employee !== null) talks.set(employee, Math.max(until, talks.get(employee) ?? 0));
  };
  if (record.answeredAt !== null) note(record.caller.employee, record.endedAt);
  for (const { employee, answeredAt, endedAt } of record.legs)
    if (answeredAt !== null) note(employee, endedAt);
  return talks;
};

/** Who talked with the client, if somebody of the company did. */
export const talkedWithClient = ({ direction, result, caller, employee }: CallRecord): string | null => {
  if (result !== 'answered' || direction === 'internal') return null;
  return direction === 'outbound' ? caller.employee : employee;
};
