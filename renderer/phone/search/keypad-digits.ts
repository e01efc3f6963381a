import { folded } from './folded.ts';

const KEYPAD: readonly (readonly [digit: string, letters: string])[] = [
  ['2', 'abcабвг'],
  ['3', 'defдеёжз'],
  ['4', 'ghiийкл'],
  ['5', 'jklмноп'],
  ['6', 'mnoрсту'],
  ['7', 'pqrsфхцч'],
  ['8', 'tuvшщъы'],
  ['9', 'wxyzьэюя'],
];
const DIGIT_OF = new Map(KEYPAD.flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit])));

/** A name in the digits of the keypad's letters: «Анна» → `2552`. */
export function keypadDigits(name: string): string {
  return [...folded(name)].map((letter) => DIGIT_OF.get(letter) ?? letter).join('');
}
