/**
 * One spelling for all the ways in which a Russian name is written in Latin letters: passports (Iuliia), GOST
 * (YUliya) and people (Yulya, Julia) meet. Capital letters stand for sounds that Latin needs several letters for.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'Z',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'T',
  ч: 'C',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'],
  [/zh/g, 'Z'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/t[sz]|cz/g, 'T'],
  [/[yj]o/g, 'e'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/[yj'’]/g, 'i'],
];

/** How a word sounds, whichever alphabet it is written in: «Юлия», `Yuliya`, `Julia` → `ula`. Expects folded text. */
export function nameSound(text: string): string {
  const latin = LATIN.reduce((heard, [letters, sound]) => heard.replace(letters, sound), text);
  const sounds = latin.replace(/[а-яё]/g, (letter) => CYRILLIC[letter] ?? letter);
  return sounds
    .replace(/i+(?=[aeiou])/g, '')
    .replace(/i+(?![a-zA-Z])/g, '')
    .replace(/([a-zA-Z])\1+/g, '$1');
}
