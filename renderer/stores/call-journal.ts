import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallParty, CallView, PhoneView } from '../phone/phone-view.ts';

/** Older calls go; whoever needs more has a PBX that keeps a history. */
const MOST = 1000;

const Party = z.object({ name: z.string(), number: z.string() });

/** A call of this phone that is over. Times are epoch milliseconds. */
export const JournalCall = z.object({
  id: z.string(),
  direction: z.enum(['incoming', 'outgoing']),
  party: Party,
  /** What the caller dialled, when that was not this phone itself. */
  called: Party.optional(),
  startedAt: z.number().int(),
  /** Null: it was never answered here. */
  answeredAt: z.number().int().nullable(),
  endedAt: z.number().int(),
  reason: z.string(),
});
export type JournalCall = z.infer<typeof JournalCall>;

/** Where the journal of one account outlives the program. */
export interface JournalKeeping {
  /** Text that `write` was given, by this window or another; undefined: none yet. */
  read(): string | undefined;
  write(text: string): void;
  /** Another window has written. Returns the way out. */
  onChange(listener: () => void): () => void;
}

export interface CallJournalParts {
  readonly phone: StoreApi<PhoneView>;
  readonly keeping: JournalKeeping;
  now(): number;
  newId(): string;
}

export interface CallJournal {
  /** Newest first. */
  readonly store: StoreApi<readonly JournalCall[]>;
  /** A call that was turned away without ringing. */
  turnedAway(party: CallParty, called: CallParty | undefined): void;
  stop(): void;
}

/** What is known of a call that is not over. */
interface Begun {
  readonly startedAt: number;
  readonly called: CallParty | undefined;
  readonly answeredAt: number | null;
}

/** Writes down the calls of a phone whose PBX keeps no history for us. */
export function createCallJournal({ phone, keeping, now, newId }: CallJournalParts): CallJournal {
  const begun = new Map<string, Begun>();
  const store = createStore<readonly JournalCall[]>(() => readKept(keeping));

  /** What other windows wrote meanwhile stays. */
  const add = (call: Omit<JournalCall, 'id'>): void => {
    const calls = [{ id: newId(), ...call }, ...readKept(keeping)].slice(0, MOST);
    keeping.write(JSON.stringify(calls));
    store.setState(calls, true);
  };
  const watch = ({ calls }: PhoneView): void => {
    for (const call of calls) follow(call);
    const there = new Set(calls.map(({ id }) => id));
    for (const id of begun.keys()) if (!there.has(id)) begun.delete(id);
  };
  const follow = ({ id, direction, party, status }: CallView): void => {
    const known = begun.get(id);
    if (status.stage !== 'ended') {
      begun.set(id, {
        startedAt: known?.startedAt ?? now(),
        called: status.stage === 'incoming' ? status.called : known?.called,
        answeredAt: status.stage === 'talking' ? status.since : (known?.answeredAt ?? null),
      });
    } else if (known) {
      begun.delete(id);
      const { called, ...times } = known;
      add({ direction, party, ...times, endedAt: now(), reason: status.reason, ...(called && { called }) });
    }
  };

  const unsubscribe = phone.subscribe(watch);
  const forget = keeping.onChange(() => store.setState(readKept(keeping), true));
  return {
    store,
    turnedAway(party, called) {
      const at = now();
      const times = { startedAt: at, answeredAt: null, endedAt: at };
      add({ direction: 'incoming', party, ...times, reason: 'missed', ...(called && { called }) });
    },
    stop() {
      unsubscribe();
      forget();
    },
  };
}

/** Nothing, for what cannot be read. */
function readKept(keeping: JournalKeeping): readonly JournalCall[] {
  try {
    return z.array(JournalCall).parse(JSON.parse(keeping.read() ?? '[]'));
  } catch {
    return [];
  }
}
