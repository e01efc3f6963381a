import type { Employee } from '../../contract/employee.ts';
import type { Party } from '../../engine/port.ts';
import type { Call } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { Turn } from './turn.ts';

export const partyOf = ({ name, extension }: Employee): Party => ({ name, number: extension });

/** The company as the public network sees it in this call: the number that was called, else its main one. */
const companyParty = (turn: Turn, call: Call): Party => ({
  name: turn.settings.options.name,
  number: publicNumber(turn, call) ?? '',
});

const publicNumber = (turn: Turn, call: Call): string | undefined =>
  (call.story.number === null ? undefined : turn.index.numbers.get(call.story.number)?.number) ??
  turn.settings.options.mainNumber ??
  undefined;

/** How `viewer` sees somebody: a colleague by name; anybody inside is the company to those outside. */
export const seenBy = (turn: Turn, call: Call, viewer: Leg, seen: Party): Party =>
  viewer.employee === null ? companyParty(turn, call) : seen;

/** The other side, as a callee that is dialled sees it. */
export const callerParty = ({ subject, returning }: Call): Party =>
  returning
    ? { ...subject.party, name: `Возврат: ${subject.party.name || subject.party.number}` }
    : subject.party;
