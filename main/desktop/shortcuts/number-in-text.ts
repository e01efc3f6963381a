/** A number, with the marks that people put between digits, anywhere in a text. */
const NUMBER = /(?:\+|\b)\d(?:[\d\s\u00a0().\u2010-\u2013-]{0,30}\d)?\b/g;
const FEWEST_DIGITS = 2;
const MOST_DIGITS = 15;
/** Nobody means a page of text. */
const LONGEST_TEXT = 500;

/**
 * The number that somebody selected or copied, as they wrote it: the first one in the text that can be dialled.
 * Undefined when there is none. Dates and times look like numbers too, so the text has to be short.
 */
export function numberInText(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const found = text.match(NUMBER) ?? [];
  return found
    .map((number) => number.replace(/\s+/g, ' ').trim())
    .find((number) => {
      const digits = number.replace(/\D/g, '').length;
      return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    });
}
