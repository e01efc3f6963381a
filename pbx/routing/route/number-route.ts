import { isOpen } from '../../company/schedule.ts';
import type { CompanyNumber } from '../../contract/company-settings.ts';
import type { Route } from '../../contract/destination.ts';
import type { CallDraft } from '../call/call.ts';
import { bringUp, greetingOr, play } from '../turn/sound.ts';
import { enter, yieldNobody } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { visit } from '../turn/visit.ts';

/** A call to a number of the company: by schedule or round the clock, greeting, then where the route says. */
export const takeRoute = (turn: Turn, call: CallDraft, id: string) => {
  const number = turn.index.numbers.get(id);
  if (!number || !visit(turn, call, `number ${id}`)) return yieldNobody(turn, call, 'not-found');
  const name = number.label || turn.settings.options.name;
  call.story = { ...call.story, number: call.story.number ?? id };
  call.called = { name, number: number.number };
  const [route, closed] = routeNow(turn, call, number);
  const isSilentEnd = route.target.to === 'hang-up' && route.greeting === null && closed;
  if (route.greeting === null && !isSilentEnd) {
    call.next = [{ step: 'go', to: route.target, by: null }, ...call.next];
    return;
  }
  trace(turn, call, 'greeting');
  bringUp(turn, call, call.called);
  const playback = play(turn, call, call.subject, greetingOr(route.greeting, 'closed'));
  enter(turn, call, { stage: 'greeting', playback, target: route.target });
};

const routeNow = (turn: Turn, call: CallDraft, number: CompanyNumber): readonly [Route, boolean] => {
  const details = { number: number.number, label: number.label };
  if (!number.bySchedule) {
    trace(turn, call, 'number-always', details);
    return [number.working, false];
  }
  const open = isOpen(turn.settings.schedule, turn.at);
  trace(turn, call, open ? 'number-open' : 'number-closed', details);
  return open ? [number.working, false] : [number.nonWorking, true];
};

/** The greeting has been said. */
export const afterGreeting = (call: CallDraft): void => {
  if (call.stage.stage !== 'greeting') return;
  call.next = [{ step: 'go', to: call.stage.target, by: null }, ...call.next];
  call.stage = { stage: 'deciding' };
};
