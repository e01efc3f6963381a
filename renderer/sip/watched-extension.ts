import type { Lamp, LampState } from '../phone/lamps/lamp.ts';
import type { DialogInfo } from './dialog-info.ts';

/** The dialogs of one watched extension, as far as they have been told. */
export type KnownDialogs = ReadonlyMap<string, Lamp>;

/** RFC 4235 §4.1.3: a full document replaces what is known, a partial one adds to it. */
export function learn(known: KnownDialogs, { full, dialogs }: DialogInfo): KnownDialogs {
  return full ? dialogs : new Map([...known, ...dialogs]);
}

const MOST_TELLING: readonly LampState[] = ['talking', 'ringing', 'on-hold'];

/**
 * One lamp for all dialogs of a phone. `named`: the state as our own PBX calls it; whom it is about stands in the
 * dialogs also then.
 */
export function lampOf(dialogs: KnownDialogs, named?: LampState): Lamp {
  const all = [...dialogs.values()];
  const state = named ?? MOST_TELLING.find((telling) => all.some((dialog) => dialog.state === telling));
  const about = all.find((dialog) => dialog.state === state && dialog.with)?.with;
  return { state: state ?? 'free', ...(about && { with: about }) };
}
