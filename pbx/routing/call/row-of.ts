import type { CallLeg, LegOutcome } from '../../contract/call-record.ts';
import type { Leg } from './leg.ts';

/** What the history says of a callee that ended so; undefined: it is the caller. A talk is a talk, however it ended. */
export const rowOf = (
  { employee, party, rung }: Leg,
  endedAt: number,
  outcome: LegOutcome,
): CallLeg | undefined =>
  rung
    ? {
        employee,
        department: rung.department,
        name: party.name,
        number: party.number,
        rangAt: rung.at,
        answeredAt: rung.answeredAt,
        endedAt,
        outcome: rung.answeredAt === null ? outcome : 'answered',
      }
    : undefined;
