import { z } from 'zod';

/**
 * How a rewrite's pattern is written: what the number begins with, then `X` for each digit that follows, then `.`
 * when more may follow. `9.` is nine and anything after it; `XXXXXX` is any six digits; `810.` is abroad. Nothing
 * that could take long to match, whatever an administrator writes.
 */
const Pattern = z.string().regex(/^(?=.)[0-9+*#]{0,20}X{0,20}\.?$/);

/** One rule of an administrator's for numbers as people write and phones show them. */
export const NumberRewrite = z.strictObject({
  pattern: Pattern,
  /** Takes the place of what the pattern begins with; the digits under `X` and `.` stay behind it. */
  replacement: z.string().regex(/^[0-9+*#]{0,20}$/),
  /** For telling who calls, for reading what is dialled, or for both. */
  applies: z.enum(['matching', 'dialling', 'both']),
  /** For the administrator. */
  label: z.string().max(80),
});
export type NumberRewrite = z.infer<typeof NumberRewrite>;

/** How people write numbers here, for reading what they dial and for telling who calls. */
export const NumberRules = z.strictObject({
  /** Country of national forms, ISO 3166-1 alpha-2: `RU`. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Put before a local number that lacks it: `843`; empty: local numbers must be dialled in full. */
  areaCode: z.string().regex(/^\d{0,6}$/),
  /** In order: the first one that fits is applied, once. */
  rewrites: z.array(NumberRewrite).max(50),
});
export type NumberRules = z.infer<typeof NumberRules>;

/**
 * A number as the company's rules have it written; as it was when no rule fits. Spaces, hyphens, dots and brackets
 * between its digits do not count. Before anything else is made of a number: country and area code come after.
 */
export const rewriteNumber = (
  written: string,
  { rewrites }: Pick<NumberRules, 'rewrites'>,
  purpose: 'matching' | 'dialling',
): string => {
  const number = written.replace(/[\s().-]/g, '');
  for (const { pattern, replacement, applies } of rewrites) {
    const rest = applies === purpose || applies === 'both' ? restAfter(number, pattern) : undefined;
    if (rest !== undefined) return `${replacement}${rest}`;
  }
  return written;
};

/** What stands under the pattern's wildcards; undefined: the number does not fit it. */
const restAfter = (number: string, pattern: string): string | undefined => {
  const isOpen = pattern.endsWith('.');
  const digits = pattern.split('X').length - 1;
  const beginning = pattern.slice(0, pattern.length - digits - (isOpen ? 1 : 0));
  const rest = number.slice(beginning.length);
  const fits = isOpen ? rest.length > digits : rest.length === digits;
  return number.startsWith(beginning) && fits && /^\d*$/.test(rest) ? rest : undefined;
};
