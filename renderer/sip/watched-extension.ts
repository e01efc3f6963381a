import type { LampState } from '../phone/phone-view.ts';
import type { DialogInfo } from './dialog-info.ts';

/** The dialogs of one watched extension, as far as they have been told. */
export type KnownDialogs = ReadonlyMap<string, LampState>;

/** RFC 4235 §4.1.3: a full document replaces what is known, a partial one adds to it. */
export function learn(known: KnownDialogs, { full, dialogs }: DialogInfo): KnownDialogs {
  return full ? dialogs : new Map([...known, ...dialogs]);
}

const MOST_TELLING: readonly LampState[] = ['talking', 'ringing', 'on-hold'];

/** One lamp for all dialogs of a phone. */
export function lampOf(dialogs: KnownDialogs): LampState {
  const states = new Set(dialogs.values());
  return MOST_TELLING.find((state) => states.has(state)) ?? 'free';
}
