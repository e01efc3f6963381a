/**
 * A call waits in a numbered place for whoever dials it.
 *
 *   Given     Event                                Next
 *   talking   blind transfer to the park code      parked; the parker hears and sees the place's number
 *   parked    somebody dials code and place        talking
 *   parked    90 seconds                           back to the parker, as any call to an employee
 *   parked    the parked one is gone               over
 */
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { Parked } from '../call/stage.ts';
import { music, play, prompt, spoken } from '../turn/sound.ts';
import { enter, releaseTransferor, yieldNobody } from '../turn/stages.ts';
import { setTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { SERVICE_NAMES } from './service-names.ts';

const PLACES = 99;
export const LONGEST_PARKED_SECONDS = 90;

/** Only a transfer gets here with somebody to park. */
export const park = (turn: Turn, call: CallDraft): void => {
  const { transferor } = call;
  const slot = freeSlot(turn);
  if (!transferor || slot === undefined) {
    trace(turn, call, transferor ? 'parking-full' : 'not-found');
    yieldNobody(turn, call, transferor ? 'busy' : 'not-found');
    return;
  }
  trace(turn, call, 'parked', { slot });
  turn.parked.set(String(slot), call.id);
  call.next = [];
  music(turn, call.subject);
  enter(turn, call, { stage: 'parked', slot, parker: transferor.employee });
  setTimer(turn, call, 'parked', LONGEST_PARKED_SECONDS);
  if (transferor.leg) announcePlace(turn, call, transferor.leg, slot);
  else releaseTransferor(turn, call);
};

const freeSlot = (turn: Turn): number | undefined => {
  for (let slot = 1; slot <= PLACES; slot += 1) {
    if (turn.parked.get(String(slot)) === undefined) return slot;
  }
  return undefined;
};

const announcePlace = (turn: Turn, call: CallDraft, leg: Leg, slot: number): void => {
  const number = `${turn.settings.options.codes.park}${slot}`;
  turn.command({ type: 'tell-party', leg: leg.id, party: { name: SERVICE_NAMES.parking, number } });
  const playback = play(turn, call, leg, [prompt('parked'), spoken(slot)]);
  if (call.transferor) call.transferor = { ...call.transferor, playback };
};

/** The `parked` timer. */
export const parkingExpired = (turn: Turn, call: CallDraft, stage: Parked): void => {
  const name = turn.index.employees.get(stage.parker)?.name ?? '';
  trace(turn, call, 'parking-expired', { name });
  releaseTransferor(turn, call);
  yieldNobody(turn, call, 'no-answer');
  call.returning = true;
  call.visited = [];
  call.next = [{ step: 'go', to: { to: 'employee', employee: stage.parker }, by: null }];
};
