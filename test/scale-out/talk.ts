import type { JsSipPhone } from '../conformance/support/jssip-phone.ts';
import { within } from '../support/within.ts';
import type { Person } from './distant-phones.ts';

const HEAR_LIMIT_MS = 15_000;
const MESSAGE_MS = 3_000;

/** Two of one company, 101 and 102, at their phones. */
export type Pair = readonly [AtPhone, AtPhone];
interface AtPhone {
  readonly person: Person;
  readonly phone: JsSipPhone;
}

const forget = (pair: Pair): Promise<unknown> => Promise.all(pair.map(({ phone }) => phone.clear()));

/** 101 calls 102; each hears the other's tone and not its own; something is done meanwhile, and 101 hangs up. */
export const talk = async (pair: Pair, meanwhile = async () => {}): Promise<void> => {
  const [caller, callee] = pair;
  await forget(pair);
  await caller.phone.do('call', '102');
  await callee.phone.event('incoming');
  await callee.phone.do('answer');
  await Promise.all(pair.map(({ phone }) => phone.event('confirmed')));
  const tones = [caller.person.tone, callee.person.tone];
  const hears = (one: AtPhone, other: AtPhone) => one.phone.hearsOf(tones, [other.person.tone]);
  const both = Promise.all([hears(caller, callee), hears(callee, caller)]);
  await within(HEAR_LIMIT_MS, `they of ${caller.person.domain} hear each other`, both);
  await meanwhile();
  await caller.phone.do('hangUp');
  await callee.phone.event('ended');
};

/** 101 calls 102, who declines, and leaves a message. */
export const leaveMessage = async (pair: Pair): Promise<void> => {
  const [caller, callee] = pair;
  await forget(pair);
  await caller.phone.do('call', '102');
  await callee.phone.event('incoming');
  await callee.phone.do('hangUp');
  await caller.phone.event('confirmed');
  await caller.phone.hearsSound();
  await caller.phone.isQuiet();
  await caller.phone.outlives(MESSAGE_MS);
  await caller.phone.do('hangUp');
  await caller.phone.event('ended');
};

/** What happens while both phones lose their connections and register anew; answers how long that took. */
export const reRegister = async (pairs: readonly Pair[], cause: () => Promise<unknown>): Promise<number> => {
  await Promise.all(pairs.map(forget));
  const begin = Date.now();
  await cause();
  await Promise.all(
    pairs.flatMap((pair) => pair.map(({ phone }) => phone.next('registered', {}, RETURN_LIMIT_MS))),
  );
  return Date.now() - begin;
};

const RETURN_LIMIT_MS = 60_000;
