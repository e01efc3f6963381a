const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const OTHER_LAYOUT = new Map([
  ...[...LATIN_KEYS].map((key, index) => [key, CYRILLIC_KEYS[index] ?? key] as const),
  ...[...CYRILLIC_KEYS].map((key, index) => [key, LATIN_KEYS[index] ?? key] as const),
]);

/** What the same keys would have typed in the other keyboard layout: `bdfy` ↔ «иван». */
export function inOtherLayout(text: string): string {
  return [...text.toLowerCase()].map((key) => OTHER_LAYOUT.get(key) ?? key).join('');
}
