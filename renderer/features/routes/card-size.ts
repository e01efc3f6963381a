import type { CardText } from './card-text.ts';
import { BRANCH_HEIGHT } from './lay-out-route.ts';

const TITLE_LINE = 20;
const WORDS_LINE = 16;
const PADDING = 20;
const PROBLEM_LINE = 16;
/** Letters that fit into a line of the card. */
const TITLE_LETTERS = 19;
const WORDS_LETTERS = 30;
const TITLE_LINES = 2;
const WORDS_LINES = 4;

/** Pixels that a card needs, with the words of the branch above it. `problems`: in words. */
export function cardHeight({ title, words }: CardText, problems: readonly string[]): number {
  const lines =
    linesOf(title, TITLE_LETTERS, TITLE_LINES) * TITLE_LINE +
    (words === '' ? 0 : linesOf(words, WORDS_LETTERS, WORDS_LINES) * WORDS_LINE) +
    problems.reduce((sum, problem) => sum + linesOf(problem, WORDS_LETTERS - 3, 3) * PROBLEM_LINE + 4, 0);
  return BRANCH_HEIGHT + PADDING + lines;
}

/** As words wrap, a line is rarely full. */
const linesOf = (text: string, letters: number, most: number): number =>
  Math.min(most, Math.max(1, Math.ceil(text.length / (letters * 0.92))));
