import type { CallDraft } from '../call/call.ts';
import { setTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import { dialOutside } from '../turn/dial.ts';
import { enter, yieldNobody } from '../turn/stages.ts';
import { music } from '../turn/sound.ts';
import type { Turn } from '../turn/turn.ts';
import { outsideCallerId } from './caller-id.ts';
import { outsideRefusal } from './outside-permission.ts';

/** A carrier gives up earlier; this is for one that never says anything. */
const LONGEST_RING_SECONDS = 120;

/** Calls a number of the public network. `by`: whose permissions count. */
export const ringOutside = (turn: Turn, call: CallDraft, number: string, by: string | null): void => {
  const refusal = outsideRefusal(turn, call, number, by);
  if (refusal) {
    yieldNobody(turn, call, refusal);
    return;
  }
  const from = outsideCallerId(turn, call);
  trace(turn, call, 'ringing-outside', { number, as: from.number });
  const callee = dialOutside(turn, call, number, from);
  const isDialled = by !== null && by === call.subject.employee;
  enter(turn, call, {
    stage: 'alerting',
    employee: null,
    callees: [callee],
    orders: [],
    giveUpAt: null,
    why: 'unavailable',
  });
  if (call.subject.up) music(turn, call.subject);
  setTimer(turn, call, 'ring', isDialled ? LONGEST_RING_SECONDS : turn.settings.options.ringSeconds);
};
