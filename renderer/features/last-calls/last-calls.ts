import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { type CallLook, callLook } from '../history/call-look.ts';

/** Calls with one number that came one after another, the newest first of all. */
export interface LastCall {
  readonly id: string;
  readonly look: CallLook;
  readonly at: number;
  /** How many were alike in a row. */
  readonly times: number;
}

/** What one would call again: newest first, repeated attempts as one. `viewer`: whose calls, by employee id. */
export function lastCalls(calls: readonly CallListed[], viewer: string): readonly LastCall[] {
  const rows: LastCall[] = [];
  for (const call of calls) {
    const look = callLook(call, viewer);
    const before = rows.at(-1);
    if (before && isAlike(before.look, look)) rows[rows.length - 1] = { ...before, times: before.times + 1 };
    else rows.push({ id: call.id, look, at: call.startedAt, times: 1 });
  }
  return rows;
}

const isAlike = (one: CallLook, other: CallLook): boolean =>
  one.party.number !== '' &&
  one.party.number === other.party.number &&
  one.direction === other.direction &&
  one.outcome === other.outcome;
