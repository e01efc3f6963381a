import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySettings } from '../../test/doubles/any-settings.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import { EmployeeStatus } from '../contract/employee.ts';
import type { HangUpCause } from '../engine/port.ts';
import { bookKeys, bookValue, bookValues } from './book.ts';
import { legsOf } from './call/legs-of.ts';
import { decide } from './decide.ts';
import { legNotes } from './leg-notes.ts';
import type { RoutingCommand } from './routing-command.ts';
import type { RoutingEvent } from './routing-event.ts';
import { emptyRoutingState, type RoutingState } from './routing-state.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;
type Happening = Untimed<RoutingEvent>;

/** Plain, because it is asked some hundred thousand times; vitest's matchers take seconds for that. */
const must = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};

/** An honest engine and a clock that only keep the books, and check every command against them. */
class Books {
  state: RoutingState;
  now = Date.UTC(2026, 0, 5, 9);
  readonly up = new Map<string, boolean>();
  readonly toldToEnd = new Set<string>();
  readonly timers = new Map<string, number>();
  readonly playing = new Map<string, string>();
  readonly recordings = new Set<string>();
  readonly notes = new Map<string, string>();
  readonly rungFor = new Map<string, string>();
  arrivals = 0;
  begun = 0;
  over = 0;
  /** The state goes through JSON before each event. */
  readonly viaJson: boolean;

  constructor(settings: CompanySettings, viaJson: boolean) {
    this.viaJson = viaJson;
    this.state = emptyRoutingState(settings);
    this.apply({ type: 'settings', settings });
  }

  apply(event: Happening): void {
    if (event.type === 'leg-arrived') this.up.set(event.leg, false);
    if (event.type === 'leg-answered' && this.up.has(event.leg)) this.up.set(event.leg, true);
    if (event.type === 'leg-ended') this.forget(event.leg);
    if (event.type === 'timer') this.timers.delete(event.timer);
    if (event.type === 'recording-ended') this.recordings.delete(event.recording);
    if (event.type === 'play-ended') this.playing.delete(event.leg);
    const before = this.viaJson ? (JSON.parse(JSON.stringify(this.state)) as RoutingState) : this.state;
    const [state, commands] = decide(before, { ...event, at: this.now } as RoutingEvent);
    this.state = state;
    for (const command of commands) this.check(command);
    for (const { leg, note } of legNotes(before, state, this.now)) this.notes.set(leg, note);
    if (event.type === 'legs-found')
      for (const leg of this.toldToEnd) if (bookValue(state.legs, leg) === undefined) this.forget(leg);
    this.checkState();
  }

  /** Another service takes over; of the legs that have a note those are alive, the engine lets the others go. */
  restart(isAlive: (leg: string, place: number) => boolean): void {
    const legs = [...this.notes]
      .filter(([, note]) => note !== '')
      .filter(([leg], place) => isAlive(leg, place));
    for (const leg of [...this.up.keys()]) if (!legs.some(([found]) => found === leg)) this.forget(leg);
    this.now += 1_000;
    this.toldToEnd.clear();
    this.timers.clear();
    this.playing.clear();
    const { settings, contacts } = this.state;
    const anew = { ...emptyRoutingState(settings), contacts };
    [this.state] = decide(anew, { type: 'settings', settings, at: this.now });
    this.recordings.clear();
    this.apply({ type: 'legs-found', company, legs: legs.map(([leg, note]) => ({ leg, note })) });
    for (const recording of Object.keys(this.state.recordings)) this.recordings.add(recording);
  }

  forget(leg: string): void {
    this.up.delete(leg);
    this.notes.delete(leg);
    this.toldToEnd.delete(leg);
    this.playing.delete(leg);
    this.rungFor.delete(leg);
  }

  private check(command: RoutingCommand): void {
    switch (command.type) {
      case 'dial':
        must(!this.up.has(command.leg), `${command.leg} was dialled twice`);
        must(command.devices.length > 0, `${command.leg} rings nothing`);
        this.up.set(command.leg, false);
        this.rungFor.set(command.leg, command.login);
        break;
      case 'dial-outside':
        must(!this.up.has(command.leg), `${command.leg} was dialled twice`);
        this.up.set(command.leg, false);
        break;
      case 'hang-up':
        this.expectUsable(command.leg, command.type);
        this.toldToEnd.add(command.leg);
        break;
      case 'answer':
        this.expectUsable(command.leg, command.type);
        must(this.up.get(command.leg) === false, `${command.leg} was answered twice`);
        this.up.set(command.leg, true);
        break;
      case 'ring':
        this.expectUsable(command.leg, command.type);
        must(this.up.get(command.leg) === false, `${command.leg} is up and told of ringing`);
        break;
      case 'early-media':
        this.expectUsable(command.leg, command.type);
        this.expectUsable(command.from, command.type);
        must(this.up.get(command.leg) === false, `${command.leg} is up and hears early media`);
        break;
      case 'play':
        this.expectUp(command.leg, command.type);
        this.playing.set(command.leg, command.playback);
        break;
      case 'bridge':
        must(new Set(command.legs).size === command.legs.length, 'a leg is bridged with itself');
        must(command.legs.length >= 2 && command.legs.length <= 8, 'a bridge of a wrong size');
        for (const leg of command.legs) this.expectUp(leg, command.type);
        for (const leg of command.legs) this.playing.delete(leg);
        break;
      case 'record-leg':
      case 'record-talk':
        this.expectUp(command.leg, command.type);
        must(!this.recordings.has(command.recording), `${command.recording} twice`);
        this.recordings.add(command.recording);
        break;
      case 'stop-recording':
        must(this.recordings.has(command.recording), `${command.recording} is not being recorded`);
        break;
      case 'echo':
      case 'music':
      case 'silence':
        this.expectUp(command.leg, command.type);
        this.playing.delete(command.leg);
        break;
      case 'tell-held':
      case 'tell-party':
      case 'receive-fax':
      case 'transfer-progress':
        this.expectUp(command.leg, command.type);
        break;
      case 'set-timer':
        must(!this.timers.has(command.timer), `${command.timer} was set twice`);
        must(command.at >= this.now, `${command.timer} is in the past`);
        this.timers.set(command.timer, command.at);
        break;
      case 'cancel-timer':
        must(this.timers.has(command.timer), `${command.timer} does not run`);
        this.timers.delete(command.timer);
        break;
      case 'call-over':
        this.over += 1;
        this.checkRecord(command.record);
        break;
      default:
        break;
    }
  }

  private checkRecord({
    result,
    legs,
    trace,
    answeredAt,
    voicemail,
    startedAt,
    endedAt,
  }: Extract<RoutingCommand, { type: 'call-over' }>['record']): void {
    must(trace.length > 1, 'a call is over and nothing says why');
    must(startedAt <= endedAt, 'a call ends before it begins');
    must((result === 'answered') === (answeredAt !== null), 'answered by nobody');
    must(result !== 'voicemail' || voicemail !== null, 'a message that is not there');
    must(result === 'answered' || legs.every(({ outcome }) => outcome !== 'answered'), 'a talk is missed');
  }

  private expectUsable(leg: string, command: string): void {
    must(this.up.has(leg) && !this.toldToEnd.has(leg), `${leg} was commanded ${command} after its end`);
  }

  private expectUp(leg: string, command: string): void {
    this.expectUsable(leg, command);
    must(this.up.get(leg) === true, `${leg} is not up: ${command}`);
  }

  private checkState(): void {
    const { legs, people, shown, calls, contacts, settings } = this.state;
    const known = bookKeys(legs);
    must(
      known.length === this.up.size && known.every((leg) => this.up.has(leg)),
      'the brain knows other legs',
    );
    const rungByDepartment = new Set<string>();
    for (const call of bookValues(calls)) {
      must(call.stage.stage !== 'deciding', 'a call stands nowhere');
      for (const leg of legsOf(call)) {
        must(bookValue(legs, leg.id) === call.id, `${leg.id} is in another call`);
        must(leg.up === this.up.get(leg.id), `${leg.id} is ${leg.up ? 'not ' : ''}up`);
        if (leg.employee === null) continue;
        must((bookValue(people, leg.employee) ?? []).includes(leg.id), `${leg.id} is nobody's`);
        if (leg.up || !leg.rung?.department) continue;
        const key = leg.employee;
        must(!rungByDepartment.has(key), `${key} is rung twice at once by departments`);
        rungByDepartment.add(key);
      }
      for (const [kind, at] of Object.entries(call.timers))
        must(this.timers.get(`${kind} ${call.id}`) === at, `timer ${kind} ${call.id} differs`);
    }
    const running = bookValues(calls).reduce((sum, call) => sum + Object.keys(call.timers).length, 0);
    must(running === this.timers.size, 'a timer runs for nobody');
    for (const { id, login } of settings.employees) {
      const state = bookValue(shown, login)?.state;
      const idle = ['free', 'away', 'not-registered', 'do-not-disturb'].includes(state ?? '');
      must(idle === (bookValue(people, id) === undefined), `${login} is shown ${state}`);
      must(
        (state !== 'free' && state !== 'away') || bookValue(contacts, login) !== undefined,
        `${login} has no phone and is shown free`,
      );
    }
  }
}

const index = fc.nat({ max: 30 });
const causes: readonly HangUpCause[] = [
  'normal',
  'busy',
  'rejected',
  'unavailable',
  'no-answer',
  'cancelled',
  'failed',
];
const dialled = [
  '101',
  '102',
  '103',
  '201',
  '200',
  '*43',
  '*98',
  '*71',
  '*711',
  '*70',
  '*701',
  '*8',
  '*8102',
  '*8200',
  '+78432009818',
  '88432009800',
  '+79170000017',
  '112',
  '+4930123456',
  '999',
  'login1',
  '__proto__',
  'constructor',
];

type Act =
  | { what: 'contacts'; who: number; count: number }
  | { what: 'dials'; who: number; dialled: string; replaces: number | null }
  | { what: 'calls'; number: string; dialled: string }
  | { what: 'rings' | 'speaks' | 'answers'; leg: number }
  | { what: 'holds'; leg: number; held: boolean }
  | { what: 'digit'; leg: number; digit: string }
  | { what: 'transfers'; leg: number; to: string; replaces: number | null }
  | { what: 'said' | 'recorded' | 'leaves' | 'time'; leg: number; seconds: number }
  | { what: 'ends'; leg: number; cause: HangUpCause }
  | { what: 'settings'; status: EmployeeStatus; disturb: boolean; strategy: number; queue: boolean }
  | { what: 'records'; leg: number; stops: boolean }
  | { what: 'drops'; leg: number; other: number }
  | { what: 'restart'; keep: number }
  | { what: 'stray'; leg: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constant('contacts' as const), who: index, count: fc.nat({ max: 1 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('dials' as const),
      who: index,
      dialled: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...dialled) }, fc.string()),
      replaces: fc.option(index, { freq: 10 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('calls' as const),
      number: fc.constantFrom('+79170000017', '+79170000018', '', '__proto__'),
      dialled: fc.constantFrom('+78432009818', '88432009800', '101'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constantFrom('rings', 'speaks', 'answers'), leg: index }),
  },
  fc.record({ what: fc.constant('holds' as const), leg: index, held: fc.boolean() }),
  fc.record({
    what: fc.constant('digit' as const),
    leg: index,
    digit: fc.constantFrom('1', '2', '3', '0', '*', '#', 'A'),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('transfers' as const),
      leg: index,
      to: fc.constantFrom(...dialled),
      replaces: fc.option(index, { freq: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom('said' as const, 'recorded' as const, 'leaves' as const, 'time' as const),
      leg: index,
      seconds: fc.nat({ max: 120 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('ends' as const),
      leg: index,
      cause: fc.constantFrom(...causes),
    }),
  },
  fc.record({
    what: fc.constant('settings' as const),
    status: fc.constantFrom(...EmployeeStatus.options),
    disturb: fc.boolean(),
    strategy: fc.nat({ max: 3 }),
    queue: fc.boolean(),
  }),
  fc.record({ what: fc.constant('records' as const), leg: index, stops: fc.boolean() }),
  fc.record({ what: fc.constant('drops' as const), leg: index, other: index }),
  fc.record({ what: fc.constant('restart' as const), keep: fc.nat({ max: 4 }) }),
  fc.record({ what: fc.constant('stray' as const), leg: fc.oneof(fc.string(), fc.constant('__proto__')) }),
);

const pick = <Thing>(things: Iterable<Thing>, place: number): Thing | undefined => {
  const all = [...things];
  return all[place % Math.max(1, all.length)];
};

const company = 'company.test';

const happen = (books: Books, next: Act): void => {
  const events = eventsOf(books, next);
  for (const event of events) books.apply(event);
};

const eventsOf = (books: Books, next: Act): readonly Happening[] => {
  const usable = [...books.up.keys()].filter((leg) => !books.toldToEnd.has(leg));
  const leg = 'leg' in next && typeof next.leg === 'number' ? pick(usable, next.leg) : undefined;
  const other = (place: number | null | undefined) =>
    place === null || place === undefined
      ? undefined
      : pick(
          [...books.up.keys()].filter((id) => books.up.get(id)),
          place,
        );
  const login = (who: number) => ['login0', 'login1', 'login2', 'nobody', '__proto__'][who % 5] ?? '';
  switch (next.what) {
    case 'contacts':
      return [
        {
          type: 'contacts-changed',
          company,
          login: login(next.who),
          communicators: next.count,
          deskPhones: 0,
        },
      ];
    case 'dials': {
      const replaces = other(next.replaces);
      const caller = { kind: 'user', login: login(next.who) } as const;
      return [
        {
          type: 'leg-arrived',
          company,
          leg: `leg${books.arrivals++}`,
          caller,
          dialled: next.dialled,
          ...(replaces !== undefined && { replaces }),
        },
      ];
    }
    case 'calls': {
      const caller = { kind: 'outside', party: { name: '', number: next.number } } as const;
      return [{ type: 'leg-arrived', company, leg: `leg${books.arrivals++}`, caller, dialled: next.dialled }];
    }
    case 'rings':
      return leg === undefined || books.up.get(leg) ? [] : [{ type: 'leg-ringing', leg }];
    case 'speaks':
      return leg === undefined || books.up.get(leg) ? [] : [{ type: 'leg-early-media', leg }];
    case 'answers':
      return leg === undefined || books.up.get(leg) || !leg.includes('/')
        ? []
        : [{ type: 'leg-answered', leg }];
    case 'holds':
      return leg !== undefined && books.up.get(leg) ? [{ type: 'leg-held', leg, held: next.held }] : [];
    case 'digit':
      return leg !== undefined && books.up.get(leg) ? [{ type: 'leg-digit', leg, digit: next.digit }] : [];
    case 'transfers': {
      const own = next.replaces === null ? undefined : pick(twoLegs(books), next.leg);
      if (own) return [{ type: 'transfer-asked', leg: own[0], to: next.to, replaces: own[1] }];
      const replaces = other(next.replaces);
      if (leg === undefined || !books.up.get(leg)) return [];
      return [{ type: 'transfer-asked', leg, to: next.to, ...(replaces !== undefined && { replaces }) }];
    }
    case 'said': {
      const playing = pick(books.playing, next.leg);
      return playing ? [{ type: 'play-ended', leg: playing[0], playback: playing[1] }] : [];
    }
    case 'recorded': {
      const recording = pick(books.recordings, next.leg);
      return recording === undefined
        ? []
        : [{ type: 'recording-ended', recording, seconds: next.seconds % 3 }];
    }
    case 'leaves': {
      const leaving = pick(books.toldToEnd, next.leg);
      return leaving === undefined ? [] : [{ type: 'leg-ended', leg: leaving, cause: 'normal' }];
    }
    case 'time': {
      books.now += next.seconds * 1000;
      return dueTimers(books);
    }
    case 'ends':
      return leg === undefined ? [] : [{ type: 'leg-ended', leg, cause: next.cause }];
    case 'records': {
      const call = bookValue(books.state.legs, leg ?? '') ?? 'nobody’s';
      const employee = ['e0', 'e1', 'e2'][next.leg % 3] ?? '';
      return [{ type: 'record-asked', call, employee, wanted: next.stops ? 'stop' : 'start' }];
    }
    case 'drops': {
      const call = bookValue(books.state.legs, leg ?? '') ?? 'nobody’s';
      const employee = ['e0', 'e1', 'e2'][next.leg % 3] ?? '';
      return [
        { type: 'drop-asked', call, employee, leg: pick([...books.up.keys()], next.other) ?? 'nobody' },
      ];
    }
    case 'settings':
      return [{ type: 'settings', settings: changed(books.state.settings, next) }];
    case 'restart':
      books.restart((_, place) => place % 5 < next.keep);
      return [];
    case 'stray':
      return [
        { type: 'leg-answered', leg: next.leg },
        { type: 'timer', timer: next.leg },
        { type: 'timer', timer: 'ring __proto__' },
        { type: 'recording-ended', recording: next.leg, seconds: 3 },
        { type: 'transfer-asked', leg: next.leg, to: '101' },
      ];
  }
};

/** Somebody who may transfer one to the other, whatever the settings. */
const twoTalksOfOne = (books: Books): void => {
  for (const [leg, number] of [
    ['first', '+79170000017'],
    ['second', '+79170000018'],
  ] as const) {
    const caller = { kind: 'user', login: 'login0' } as const;
    books.apply({ type: 'leg-arrived', company, leg, caller, dialled: number });
    if (books.up.has(`${leg}/1`)) books.apply({ type: 'leg-answered', leg: `${leg}/1` });
  }
};

/** Two legs of one person, as an attended transfer needs them. */
const twoLegs = (books: Books): readonly (readonly [string, string])[] =>
  bookValues(books.state.people).flatMap((legs) => {
    const [one, other] = legs.filter((leg) => books.up.get(leg));
    return one !== undefined && other !== undefined ? [[one, other] as const] : [];
  });

const changed = (
  settings: CompanySettings,
  { status, disturb, strategy, queue }: Extract<Act, { what: 'settings' }>,
): CompanySettings => ({
  ...settings,
  employees: settings.employees.map((employee, place) => ({
    ...employee,
    status: place === 0 ? status : employee.status,
    callWaiting: !disturb,
  })),
  departments: settings.departments.map((department) => ({
    ...department,
    strategy: (['all-at-once', 'in-order', 'evenly', 'random'] as const)[strategy] ?? 'random',
    preferLastEmployee: disturb,
    queue: { ...department.queue, enabled: queue, maxCallers: 2, announceWait: disturb },
  })),
});

/** One at a time: what one brings about may cancel the next. */
const dueTimers = (books: Books): readonly Happening[] => {
  for (;;) {
    const due = [...books.timers]
      .filter(([, at]) => at <= books.now)
      .sort(([, one], [, two]) => one - two)[0];
    if (!due) return [];
    books.apply({ type: 'timer', timer: due[0] });
  }
};

/** Nobody answers and nobody hangs up: time passes, prompts end, and the engine does what it is told. */
const letTimePass = (books: Books): void => {
  for (let step = 0; step < 4000 && books.up.size > 0; step += 1) {
    const [leaving] = books.toldToEnd;
    const [playing] = books.playing;
    const [recording] = books.recordings;
    const [timer] = [...books.timers].sort(([, one], [, two]) => one - two);
    if (leaving !== undefined) books.apply({ type: 'leg-ended', leg: leaving, cause: 'normal' });
    else if (playing) books.apply({ type: 'play-ended', leg: playing[0], playback: playing[1] });
    else if (recording !== undefined) books.apply({ type: 'recording-ended', recording, seconds: 1 });
    else if (timer) {
      books.now = Math.max(books.now, timer[1]);
      books.apply({ type: 'timer', timer: timer[0] });
    } else return;
  }
};

const hangUpEverything = (books: Books): void => {
  for (const leg of [...books.up.keys()])
    if (books.up.has(leg)) books.apply({ type: 'leg-ended', leg, cause: 'normal' });
  for (const leg of [...books.up.keys()])
    if (books.up.has(leg)) books.apply({ type: 'leg-ended', leg, cause: 'normal' });
  for (const recording of [...books.recordings])
    books.apply({ type: 'recording-ended', recording, seconds: 0 });
};

const expectEmpty = ({ state, timers, up }: Books): void => {
  expect(up.size).toBe(0);
  expect([...timers]).toEqual([]);
  const { calls, legs, people, outside, queues, parked, rooms, recordings } = state;
  expect({ calls, legs, people, outside, queues, parked, rooms, recordings }).toEqual({
    calls: {},
    legs: {},
    people: {},
    outside: {},
    queues: {},
    parked: {},
    rooms: {},
    recordings: {},
  });
};

const openBooks = (settings: CompanySettings, viaJson = false): Books => {
  const fax = { enabled: true, email: null };
  const recordCalls = settings.options.mainNumber === null;
  const options = { ...settings.options, recordCalls, recordOnDemand: true, fax };
  const books = new Books({ ...settings, options }, viaJson);
  for (const { login } of settings.employees)
    books.apply({ type: 'contacts-changed', company, login, communicators: 1, deskPhones: 1 });
  return books;
};

const story = fc.array(act, { maxLength: 60, size: 'max' });

describe('decide, whatever happens under any settings that validate', () => {
  it('commands only living legs, ends every leg once, leaves no timer, and keeps lamps true', () => {
    fc.assert(
      fc.property(anySettings, story, (settings, acts) => {
        const books = openBooks(settings);
        twoTalksOfOne(books);
        for (const next of acts) happen(books, next);
        hangUpEverything(books);
        expectEmpty(books);
      }),
      { numRuns: 300 },
    );
  });

  it('decides the same when the state has been through JSON before every event', () => {
    fc.assert(
      fc.property(anySettings, story, (settings, acts) => {
        const [plain, viaJson] = [openBooks(settings), openBooks(settings, true)];
        for (const next of acts) {
          happen(plain, next);
          happen(viaJson, next);
        }
        expect(JSON.parse(JSON.stringify(viaJson.state))).toEqual(JSON.parse(JSON.stringify(plain.state)));
      }),
      { numRuns: 60 },
    );
  });

  it('loses no call: when nobody picks up, each ends by itself with words, or in a service that its caller chose', () => {
    fc.assert(
      fc.property(
        anySettings,
        fc.constantFrom('+78432009818', '88432009800'),
        fc.boolean(),
        (settings, number, registered) => {
          const books = registered ? openBooks(settings) : new Books(settings, false);
          books.apply({
            type: 'leg-arrived',
            company,
            leg: 'client',
            caller: { kind: 'outside', party: { name: '', number: '+79170000017' } },
            dialled: number,
          });
          letTimePass(books);
          const waits = bookValues(books.state.calls).map(({ stage }) => stage.stage);
          expect(waits.every((stage) => stage === 'fax')).toBe(true);
          if (waits.length === 0) expectEmpty(books);
        },
      ),
      { numRuns: 300 },
    );
  });
});
