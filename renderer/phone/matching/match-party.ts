import { LOCAL_DIGITS, localPart, matchKey, type NumberReading } from './match-key.ts';

/** Somebody whose name is known. */
export interface KnownParty {
  readonly name: string;
  readonly numbers: readonly string[];
}

export interface PartyIndex<Party extends KnownParty> {
  /** Who has this number; undefined when nobody has, or when it could be several by its last digits alone. */
  match(number: string): Party | undefined;
}

const SEVERAL = Symbol('several');

/**
 * Who calls, whatever form the number comes in: 8 (917) 234-05-06, +79172340506, or without its area code. Earlier
 * parties win over later ones: give the company's directory first, then personal contacts.
 */
export function createPartyIndex<Party extends KnownParty>(
  parties: Iterable<Party>,
  reading: NumberReading = {},
): PartyIndex<Party> {
  const whole = new Map<string, Party>();
  const byLocalPart = new Map<string, Party | typeof SEVERAL>();
  for (const party of parties) {
    for (const number of party.numbers) {
      const key = matchKey(number, reading);
      if (key === '' || whole.has(key)) continue;
      whole.set(key, party);
      const local = localPart(key);
      if (local === undefined) continue;
      const before = byLocalPart.get(local);
      byLocalPart.set(local, before === undefined || before === party ? party : SEVERAL);
    }
  }

  return {
    match(number) {
      const key = matchKey(number, reading);
      return whole.get(key) ?? byLastDigits(key);
    },
  };

  /** Only when one of the two was written without its area code: whole numbers that differ are different. */
  function byLastDigits(key: string): Party | undefined {
    const local = localPart(key);
    if (local === undefined) return undefined;
    if (!isLocal(key)) return whole.get(local);
    const found = byLocalPart.get(local);
    return found === SEVERAL ? undefined : found;
  }
}

const isLocal = (key: string): boolean => /^\d+$/.test(key) && key.length <= LOCAL_DIGITS;
