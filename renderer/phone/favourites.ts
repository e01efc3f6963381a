import type { CallParty } from './phone-view.ts';

/** What two ways of writing the same number have in common. */
export type KeyOf = (number: string) => string;

type List = readonly CallParty[];

/** Adds somebody at the end, or takes them out, whichever way their number is written. */
export function toggled(list: List, party: CallParty, keyOf: KeyOf): List {
  const key = keyOf(party.number);
  const others = list.filter(({ number }) => keyOf(number) !== key);
  return others.length < list.length ? others : [...list, party];
}

/** `number` stands at `place` then (from 0); others make room. A place before or behind all others is the first or last. */
export function moved(list: List, number: string, place: number): List {
  const party = list.find((one) => one.number === number);
  if (!party) return list;
  const others = list.filter((one) => one !== party);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), party, ...others.slice(at)];
}

/** Where one lands that is dropped before or behind another. */
export function placeBeside(list: List, number: string, other: string, side: 'before' | 'after'): number {
  const others = list.filter((one) => one.number !== number);
  const index = others.findIndex((one) => one.number === other);
  return side === 'before' ? index : index + 1;
}
