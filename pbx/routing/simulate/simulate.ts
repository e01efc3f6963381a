import type { CompanySettings } from '../../contract/company-settings.ts';
import type { TraceStep } from '../../contract/call-record.ts';
import type { MenuKey } from '../../contract/destination.ts';
import { bookValue, bookValues } from '../book.ts';
import type { Call } from '../call/call.ts';
import { decide } from '../decide.ts';
import type { RoutingCommand } from '../routing-command.ts';
import type { RoutingEvent } from '../routing-event.ts';
import { emptyRoutingState, type RoutingState } from '../routing-state.ts';

/** How the people of the company are taken to behave. */
export type Assumption =
  /** Everybody is registered and free, and nobody picks up: the whole way is seen. */
  'nobody-answers' | 'first-answers' | 'everybody-busy' | 'nobody-registered';

/** What a call would go through. At a menu it goes apart: one branch a key, and one for a caller who presses none. */
export interface Simulation {
  readonly steps: readonly TraceStep[];
  readonly branches: readonly {
    readonly key: MenuKey | 'silence';
    readonly route: Simulation;
  }[];
}

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** A moment of the imagined call. */
interface Scene {
  readonly state: RoutingState;
  readonly at: number;
  /** What of the last commands still has to come true, oldest first. */
  readonly pending: readonly RoutingCommand[];
  readonly over: readonly TraceStep[] | undefined;
}

const CALLER = 'simulated';

/** More events than any call that ends can have: an hour in a queue takes some hundreds. */
const MOST_EVENTS = 5000;

/**
 * What would become of a call from outside to `number` (E.164) at `when`, epoch milliseconds. It is decided by
 * `decide` itself, with an imagined engine, clock and people: there is no second brain that could differ.
 */
export const simulate = (
  settings: CompanySettings,
  number: string,
  when: number,
  assume: Assumption = 'nobody-answers',
): Simulation => {
  const office = openOffice(settings, when, assume);
  const caller = { kind: 'outside', party: { name: '', number: '' } } as const;
  const company = settings.domain;
  return play(
    tell(office, { type: 'leg-arrived', company, leg: CALLER, caller, dialled: number }),
    0,
    assume,
  );
};

const openOffice = (settings: CompanySettings, at: number, assume: Assumption): Scene => {
  const start: Scene = { state: emptyRoutingState(settings), at, pending: [], over: undefined };
  if (assume === 'nobody-registered') return start;
  const registered = settings.employees.reduce(
    (scene, { login }) =>
      tell(scene, {
        type: 'contacts-changed',
        company: settings.domain,
        login,
        communicators: 1,
        deskPhones: 1,
      }),
    start,
  );
  return { ...registered, pending: [] };
};

const tell = (scene: Scene, event: Untimed<RoutingEvent>): Scene => {
  const [state, commands] = decide(scene.state, { ...event, at: scene.at } as RoutingEvent);
  const over = commands.find((command) => command.type === 'call-over');
  return {
    ...scene,
    state,
    pending: [...scene.pending, ...commands.filter(isPromise)],
    over: over?.type === 'call-over' ? over.record.trace : scene.over,
  };
};

/** Commands after which the engine reports something. */
const isPromise = ({ type }: RoutingCommand): boolean =>
  type === 'play' ||
  type === 'hang-up' ||
  type === 'dial' ||
  type === 'dial-outside' ||
  type === 'record-leg' ||
  type === 'receive-fax';

/** `told`: how many steps of the trace stand before this branch. */
const play = (start: Scene, told: number, assume: Assumption): Simulation => {
  let scene = start;
  for (let events = 0; events < MOST_EVENTS; events += 1) {
    const call = bookValues(scene.state.calls)[0];
    if (!call || scene.over) return { steps: (scene.over ?? []).slice(told), branches: [] };
    if (call.stage.stage === 'menu') return branch(scene, call, told, assume);
    if (call.stage.stage === 'talking') return { steps: call.story.trace.slice(told), branches: [] };
    scene = goOn(scene, call, assume);
  }
  return { steps: [], branches: [] };
};

const goOn = (scene: Scene, call: Call, assume: Assumption): Scene => {
  const [promise, ...pending] = scene.pending;
  const rest = { ...scene, pending };
  if (promise) return keep(rest, promise, call, assume);
  const [due] = Object.entries(call.timers).sort(([, one], [, other]) => one - other);
  if (!due) return tell(scene, { type: 'leg-ended', leg: CALLER, cause: 'normal' });
  return tell({ ...scene, at: Math.max(scene.at, due[1]) }, { type: 'timer', timer: `${due[0]} ${call.id}` });
};

/** The engine, and whoever is rung, do what they would. */
const keep = (scene: Scene, promise: RoutingCommand, call: Call, assume: Assumption): Scene => {
  switch (promise.type) {
    case 'play':
      return tell(scene, { type: 'play-ended', leg: promise.leg, playback: promise.playback });
    case 'hang-up':
      return tell(scene, { type: 'leg-ended', leg: promise.leg, cause: promise.cause });
    case 'record-leg':
      return tell(scene, { type: 'recording-ended', recording: promise.recording, seconds: 10 });
    case 'receive-fax':
      return tell(scene, { ...promise, type: 'fax-ended', pages: 1, station: '', failure: null });
    case 'dial':
    case 'dial-outside':
      return ring(scene, promise.leg, call, assume);
    default:
      return scene;
  }
};

const ring = (scene: Scene, leg: string, call: Call, assume: Assumption): Scene => {
  if (bookValue(scene.state.legs, leg) !== call.id) return scene;
  if (assume === 'first-answers') return tell(scene, { type: 'leg-answered', leg });
  if (assume === 'everybody-busy') return tell(scene, { type: 'leg-ended', leg, cause: 'busy' });
  return tell(scene, { type: 'leg-ringing', leg });
};

const branch = (scene: Scene, call: Call, told: number, assume: Assumption): Simulation => {
  if (call.stage.stage !== 'menu') return { steps: [], branches: [] };
  const before = call.story.trace.length;
  const keys = Object.keys(call.stage.menu.keys) as MenuKey[];
  const pressed = keys.map((key) => ({
    key,
    route: play(press(scene, call, key), before, assume),
  }));
  const silence = { key: 'silence' as const, route: play(saySilence(scene, call), before, assume) };
  return { steps: call.story.trace.slice(told), branches: [...pressed, silence] };
};

/** A key that may begin a short number counts once no other follows. */
const press = (scene: Scene, call: Call, key: MenuKey): Scene => {
  const next = tell({ ...scene, pending: [] }, { type: 'leg-digit', leg: CALLER, digit: key });
  const now = bookValue(next.state.calls, call.id);
  return now?.stage.stage === 'menu' && now.stage.digits !== '' ? letRun(next, now) : next;
};

const saySilence = (scene: Scene, call: Call): Scene => {
  const playback = call.stage.stage === 'menu' ? call.stage.playback : null;
  const heard =
    playback === null
      ? scene
      : tell({ ...scene, pending: [] }, { type: 'play-ended', leg: CALLER, playback });
  const now = bookValue(heard.state.calls, call.id);
  return now ? letRun(heard, now) : heard;
};

const letRun = (scene: Scene, call: Call): Scene => {
  const at = call.timers.keys;
  if (at === undefined) return scene;
  return tell({ ...scene, at }, { type: 'timer', timer: `keys ${call.id}` });
};
