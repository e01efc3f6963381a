import { ownValue } from '../record.ts';
import type { Leg } from '../call/leg.ts';
import type { Turn } from './turn.ts';

const bucketOf = (number: string): string => number.slice(-2);

/** A talk is over: for «равномерно», and for the client's next call. */
export const noteTalk = (turn: Turn, one: Leg, other: Leg): void => {
  for (const { employee } of [one, other]) if (employee !== null) turn.lastTalks.set(employee, turn.at);
  if (one.employee === null && other.employee !== null) noteClient(turn, one.party.number, other.employee);
  if (other.employee === null && one.employee !== null) noteClient(turn, other.party.number, one.employee);
};

export const noteClient = (turn: Turn, number: string, employee: string): void => {
  if (number === '') return;
  const bucket = bucketOf(number);
  turn.clients.set(bucket, { ...turn.clients.get(bucket), [number]: employee });
};

export const lastEmployeeOf = (turn: Turn, number: string): string | undefined =>
  ownValue(turn.clients.get(bucketOf(number)) ?? {}, number);
