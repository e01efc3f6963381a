import { adjacencyGraphs } from '@zxcvbn-ts/language-common';

/** The keys of ЙЦУКЕН, each where the Latin key stands that a keyboard has printed beside it. */
const LATIN = 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ';

const toRussian = new Map([...LATIN].map((key, place) => [key, [...RUSSIAN][place] ?? key]));
const toLatin = new Map([...RUSSIAN].map((key, place) => [key, [...LATIN][place] ?? key]));

const retype = (typed: string, keys: ReadonlyMap<string, string>): string =>
  [...typed].map((letter) => keys.get(letter) ?? letter).join('');

/** The same keys pressed with the Latin layout on: «пароль» → `gfhjkm`. */
export const onLatinLayout = (typed: string): string => retype(typed, toLatin);

/** Which keys of ЙЦУКЕН lie side by side, for finding walks over the keyboard. */
export const russianAdjacency: Readonly<Record<string, (string | null)[]>> = Object.fromEntries(
  Object.entries(adjacencyGraphs.qwerty).map(([key, neighbours]) => [
    retype(key, toRussian),
    neighbours.map((pair) => pair && retype(pair, toRussian)),
  ]),
);
