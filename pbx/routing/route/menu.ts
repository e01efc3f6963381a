/**
 * «Меню самообслуживания».
 *
 *   Given            Event                              Next
 *   menu, speaking   the greeting ends                  menu, silent: the clock runs
 *   menu             a key of the menu                  where the key leads; speaking stops
 *   menu             a digit that may begin a short     menu, with digits: two seconds for the next one
 *                    number, when those may be dialled
 *   menu, digits     a short number is complete         that employee or department
 *   menu, digits     no digit for two seconds, or `#`   the short number, else the key, else a wrong key
 *   menu             a wrong key, or the clock is out   the menu's default rule
 *
 * Keys come after the greeting or during it: whoever knows the menu need not hear it.
 */
import type { Menu, MenuTarget } from '../../contract/destination.ts';
import { MenuKey } from '../../contract/destination.ts';
import type { CallDraft } from '../call/call.ts';
import type { InMenu } from '../call/stage.ts';
import { bringUp, greetingOr, play } from '../turn/sound.ts';
import { enter } from '../turn/stages.ts';
import { cancelTimers, setTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

const BETWEEN_DIGITS_SECONDS = 2;

export const enterMenu = (turn: Turn, call: CallDraft, menu: Menu): InMenu => {
  trace(turn, call, 'menu', { title: menu.title });
  bringUp(turn, call, call.called ?? { name: turn.settings.options.name, number: '' });
  const playback = play(turn, call, call.subject, greetingOr(menu.greeting, 'menu'));
  const stage: InMenu = { stage: 'menu', menu, playback, digits: '' };
  enter(turn, call, stage);
  return stage;
};

/** The greeting has been said: silence from now on. */
export const listen = (turn: Turn, call: CallDraft, stage: InMenu) => {
  call.stage = { ...stage, playback: null };
  setTimer(turn, call, 'keys', stage.menu.timeoutSeconds);
};

export const pressKey = (turn: Turn, call: CallDraft, stage: InMenu, digit: string) => {
  if (!MenuKey.safeParse(digit).success) return;
  if (stage.playback !== null) turn.command({ type: 'silence', leg: call.subject.id });
  cancelTimers(turn, call);
  if (digit === '#' && stage.digits !== '') return decideDigits(turn, call, stage, stage.digits);
  const digits = `${stage.digits}${digit}`;
  const possible = stage.menu.directDial ? turn.index.extensions.filter((one) => one.startsWith(digits)) : [];
  const isComplete = possible.length === 1 && possible[0] === digits;
  if (isComplete || possible.length === 0) return decideDigits(turn, call, stage, digits);
  call.stage = { ...stage, playback: null, digits };
  setTimer(turn, call, 'keys', BETWEEN_DIGITS_SECONDS);
};

/** The `keys` timer. */
export const keysTimedOut = (turn: Turn, call: CallDraft, stage: InMenu) => {
  if (stage.digits !== '') return decideDigits(turn, call, stage, stage.digits);
  trace(turn, call, 'menu-silence', { seconds: stage.menu.timeoutSeconds });
  go(call, stage.menu.otherwise);
};

const decideDigits = (turn: Turn, call: CallDraft, { menu }: InMenu, digits: string): void => {
  const extension = menu.directDial ? byExtension(turn, digits) : undefined;
  const key = MenuKey.safeParse(digits);
  const target = key.success ? menu.keys[key.data] : undefined;
  if (extension) trace(turn, call, 'menu-direct-dial', { digits });
  else if (target) trace(turn, call, 'menu-key', { key: digits });
  else trace(turn, call, 'menu-wrong-key', { key: digits });
  go(call, extension ?? target ?? menu.otherwise);
};

const byExtension = ({ index }: Turn, digits: string): MenuTarget | undefined => {
  const employee = index.employeeByExtension.get(digits);
  if (employee) return { to: 'employee', employee: employee.id };
  const department = index.departmentByExtension.get(digits);
  return department && { to: 'department', department: department.id };
};

const go = (call: CallDraft, to: MenuTarget): void => {
  call.next = [{ step: 'go', to, by: null }, ...call.next];
  call.stage = { stage: 'deciding' };
};
