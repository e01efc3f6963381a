import type { Colleague } from '../../../pbx/contract/session.ts';
import { folded, inOtherLayout, keypadDigits } from './name-spelling.ts';

/**
 * Whoever fits what is being typed, the best first: a short number from its beginning, a word of the name
 * from its beginning (also typed in the wrong keyboard layout, or on the keypad's letters), then any part of
 * the name. An empty query fits everyone, in the order given.
 */
export function findColleagues(all: readonly Colleague[], query: string): readonly Colleague[] {
  const wanted = folded(query);
  if (wanted === '') return all;
  return all
    .map((colleague) => ({ colleague, rank: rankOf(colleague, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ colleague }) => colleague);
}

function rankOf({ name, extension }: Colleague, wanted: string): number {
  if (extension === wanted) return 5;
  if (extension.startsWith(wanted)) return 4;
  if (/^\d+$/.test(wanted)) return wordStartsWith(keypadDigits(name), wanted) ? 1 : 0;
  const spellings = [wanted, folded(inOtherLayout(wanted))];
  if (spellings.some((spelling) => wordStartsWith(folded(name), spelling))) return 3;
  return spellings.some((spelling) => folded(name).includes(spelling)) ? 2 : 0;
}

function wordStartsWith(name: string, beginning: string): boolean {
  return name.startsWith(beginning) || name.includes(` ${beginning}`);
}
