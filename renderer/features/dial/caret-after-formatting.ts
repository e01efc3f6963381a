/**
 * Where the caret belongs after the text was formatted: behind as many digits as before.
 * `caret` counts characters of `before`; the result counts characters of `after`.
 */
export function caretAfterFormatting(before: string, caret: number, after: string): number {
  if (caret >= before.length) return after.length;
  let significant = countSignificant(before.slice(0, caret)) + growth(before, after);
  let position = 0;
  while (position < after.length && significant > 0) {
    if (isSignificant(after[position])) significant -= 1;
    position += 1;
  }
  return position;
}

/** 8 becomes +7: one symbol more, in front of the caret. */
const growth = (before: string, after: string): number => countSignificant(after) - countSignificant(before);

const isSignificant = (symbol: string | undefined): boolean => /[\d*#+\p{L}]/u.test(symbol ?? '');
const countSignificant = (text: string): number => [...text].filter(isSignificant).length;
