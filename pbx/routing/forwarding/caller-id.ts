import type { Party } from '../../engine/port.ts';
import type { Call } from '../call/call.ts';
import { callerParty } from '../turn/parties.ts';
import type { Turn } from '../turn/turn.ts';

/**
 * What the public network is shown. An employee calls by their own caller ID, else the company's main one
 * («основной АОН»). A client who is sent on to somebody's mobile is shown by the company's number that they called:
 * carriers take no other numbers from us, and the callee sees that it is a client; the name tells which one.
 */
export const outsideCallerId = (turn: Turn, call: Call): Party => {
  const { subject, story } = call;
  const { name, mainNumber } = turn.settings.options;
  const employee = subject.employee === null ? undefined : turn.index.employees.get(subject.employee);
  const through = story.number === null ? undefined : turn.index.numbers.get(story.number)?.number;
  const number = employee?.callerId ?? through ?? mainNumber ?? turn.settings.numbers[0]?.number ?? '';
  if (employee) return { name, number };
  const { name: client, number: clientNumber } = callerParty(call);
  return { name: [client, clientNumber].filter((word) => word !== '').join(' '), number };
};
