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

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const OTHER_LAYOUT = new Map([
  ...[...LATIN_KEYS].map((key, index) => [key, CYRILLIC_KEYS[index] ?? key] as const),
  ...[...CYRILLIC_KEYS].map((key, index) => [key, LATIN_KEYS[index] ?? key] as const),
]);

/** A name in the digits of the keypad's letters: «Анна» → `2552`. */
export function keypadDigits(name: string): string {
  return [...folded(name)].map((letter) => DIGIT_OF.get(letter) ?? letter).join('');
}

/** What the same keys would have typed in the other keyboard layout: `bdfy` ↔ «иван». */
export function inOtherLayout(text: string): string {
  return [...text.toLocaleLowerCase('ru')].map((key) => OTHER_LAYOUT.get(key) ?? key).join('');
}

/** For comparing: small letters, ё as е. */
export function folded(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е').trim();
}
