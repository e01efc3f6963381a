import { folded } from './folded.ts';
import { inOtherLayout } from './keyboard-layout.ts';
import { nameSound } from './name-sound.ts';

/** Folded; also as the beginning of a word, ready for comparing with thousands. */
interface Spelling {
  readonly text: string;
  readonly start: string;
  readonly afterHyphen: string;
}

export interface SearchWord {
  /** As it was typed, and as the same keys type it in the other layout. */
  readonly spellings: readonly Spelling[];
  /** How a word begins that sounds like it, when it is Latin: the name may be Cyrillic. */
  readonly sound: string | undefined;
}

export interface SearchQuery {
  /** The digits of a query that is a number, in every way they may be stored; `*` and `#` stay. */
  readonly number: readonly string[] | undefined;
  readonly words: readonly SearchWord[];
}

/** Undefined when nothing is asked for. */
export function readQuery(text: string): SearchQuery | undefined {
  const query = folded(text);
  if (query === '') return undefined;
  return {
    number: /^[+\d*#(][\d*#\s().+-]*$/.test(query)
      ? numberSpellings(query.replace(/[^\d*#]/g, ''))
      : undefined,
    words: query.split(/\s+/).map(readWord),
  };
}

/** 8 in front of a long number is Russia's way of writing +7. */
function numberSpellings(digits: string): readonly string[] | undefined {
  if (digits === '') return undefined;
  return digits.length > 4 && digits.startsWith('8') ? [digits, `7${digits.slice(1)}`] : [digits];
}

function readWord(word: string): SearchWord {
  const sound = /[a-z]/.test(word) ? nameSound(word) : '';
  return {
    spellings: [...new Set([word, folded(inOtherLayout(word))])].map(spelling),
    sound: sound.length > 1 ? ` ${sound}` : undefined,
  };
}

const spelling = (text: string): Spelling => ({ text, start: ` ${text}`, afterHyphen: `-${text}` });
