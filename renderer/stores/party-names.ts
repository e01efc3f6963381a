import { matchKey, type NumberReading } from '../phone/matching/match-key.ts';
import { createPartyIndex, type KnownParty, type PartyIndex } from '../phone/matching/match-party.ts';

/** Whom we know by number. What it is told replaces what it knew. */
export interface PartyNames {
  nameOf(number: string): string | undefined;
  /** What all ways of writing the same number have in common. */
  keyOf(number: string): string;
  /** The company's directory: it wins over contacts. */
  setColleagues(colleagues: readonly KnownParty[]): void;
  setContacts(contacts: readonly KnownParty[]): void;
  setReading(reading: NumberReading): void;
  /** Names may be other than before. Returns the way out. */
  onChange(listener: () => void): () => void;
}

/** Builds its index when a number is first asked for after a change: a list that nobody calls costs nothing. */
export function createPartyNames(): PartyNames {
  let colleagues: readonly KnownParty[] = [];
  let contacts: readonly KnownParty[] = [];
  let reading: NumberReading = {};
  let index: PartyIndex<KnownParty> | undefined;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    index = undefined;
    for (const tell of listeners) tell();
  };

  return {
    nameOf: (number) => {
      if (number === '') return undefined;
      index ??= createPartyIndex([...colleagues, ...contacts], reading);
      return index.match(number)?.name;
    },
    keyOf: (number) => matchKey(number, reading),
    setColleagues: (all) => {
      colleagues = all;
      changed();
    },
    setContacts: (all) => {
      contacts = all;
      changed();
    },
    setReading: (next) => {
      reading = { ...reading, ...next };
      changed();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
