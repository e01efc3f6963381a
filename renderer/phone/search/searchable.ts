import { folded } from './folded.ts';
import { keypadDigits } from './keypad-digits.ts';
import { nameSound } from './name-sound.ts';
import type { SearchQuery, SearchWord } from './search-query.ts';

/** What somebody can be found by. */
export interface SearchSubject {
  readonly name: string;
  /** Short numbers as they are dialled, others in E.164. */
  readonly numbers: readonly string[];
  /** Department, position, organisation, mail: whatever else is known. */
  readonly about: readonly string[];
}

/** How well somebody fits a query, from 0 (not at all). */
const RANK = {
  wholeNumber: 9,
  numberStart: 8,
  nameStart: 7,
  nameWordStart: 6,
  sound: 5,
  aboutWordStart: 4,
  nameMiddle: 3,
  elsewhere: 2,
  keypad: 1,
} as const;
export const BEST_RANK = RANK.wholeNumber;
/** A shorter piece of a number, or of what is known about somebody, fits too many to be meant. */
const SHORTEST_MIDDLE = 3;

/** One subject prepared for comparing. Every word stands after a space, also the first. */
export class Searchable {
  readonly #subject: SearchSubject;
  readonly #name: string;
  readonly #about: string;
  readonly #numbers: readonly string[];
  /** All of it in one piece: most queries fit nobody here, and are done with it at once. */
  readonly #all: string;
  #sound: string | undefined;
  #keypad: string | undefined;

  constructor(subject: SearchSubject) {
    this.#subject = subject;
    this.#name = ` ${folded(subject.name)}`;
    this.#about = ` ${folded(subject.about.join(' '))}`;
    this.#numbers = subject.numbers.map((number) => number.replace(/^\+/, '').toLowerCase());
    this.#all = `${this.#name}\n${this.#about}\n${this.#numbers.join('\n')}`;
  }

  rank({ number, words }: SearchQuery): number {
    const asNumber = number === undefined ? 0 : this.#numberRank(number);
    if (asNumber > 0) return asNumber;
    let worst: number = BEST_RANK;
    for (const word of words) {
      worst = Math.min(worst, this.#wordRank(word));
      if (worst === 0) return 0;
    }
    return worst;
  }

  #numberRank(wanted: readonly string[]): number {
    let best = 0;
    for (const digits of wanted) {
      for (const number of this.#numbers) {
        if (number === digits) return RANK.wholeNumber;
        if (number.startsWith(digits)) best = RANK.numberStart;
        else if (best === 0 && digits.length >= SHORTEST_MIDDLE && number.includes(digits))
          best = RANK.elsewhere;
      }
    }
    if (best > 0) return best;
    this.#keypad ??= ` ${keypadDigits(this.#subject.name)}`;
    return this.#keypad.includes(` ${wanted[0]}`) ? RANK.keypad : 0;
  }

  #wordRank({ spellings, sound }: SearchWord): number {
    let best = 0;
    for (const { text, start, afterHyphen } of spellings)
      best = Math.max(best, this.#spellingRank(text, start, afterHyphen));
    if (best >= RANK.sound || sound === undefined) return best;
    this.#sound ??= ` ${nameSound(folded(this.#subject.name))}`;
    return this.#sound.includes(sound) ? RANK.sound : best;
  }

  #spellingRank(text: string, start: string, afterHyphen: string): number {
    if (!this.#all.includes(text)) return 0;
    if (this.#name.startsWith(start)) return RANK.nameStart;
    if (this.#name.includes(start) || this.#name.includes(afterHyphen)) return RANK.nameWordStart;
    if (this.#about.includes(start)) return RANK.aboutWordStart;
    if (this.#name.includes(text)) return RANK.nameMiddle;
    return text.length < SHORTEST_MIDDLE ? 0 : RANK.elsewhere;
  }
}
