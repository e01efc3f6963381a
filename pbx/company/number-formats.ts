import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { PublicNumber } from '../contract/identifier.ts';
import { type NumberRules, rewriteNumber } from '../contract/number-rules.ts';

/** What national and local forms are read by. */
export type NumberForms = Pick<NumberRules, 'country' | 'areaCode'>;

/** Fewer digits than this are short numbers, wherever one is. */
const SHORTEST_LOCAL_NUMBER = 5;

/**
 * A public number, read. National forms («8 843 …») by the company's country, local ones by its area code.
 * Undefined for what cannot be a public number: short numbers, letters, service codes, a wrong length.
 */
export const readNumber = (typed: string, rules: NumberForms): PhoneNumber | undefined =>
  readWhole(typed, rules) ?? readLocal(typed, rules);

/** A public number in E.164 from any form people type: `8 (843) 200-98-18`, `+7…`, `7…`, `810 1…`, `200-98-18`. */
export const toE164 = (typed: string, rules: NumberForms): string | undefined =>
  readNumber(typed, rules)?.number;

/** Whether both mean one line: public numbers in whatever form, rules of the company included, or the same short number. */
export const sameNumber = (one: string, other: string, rules: NumberRules): boolean => {
  const [line, otherLine] = [one, other].map((written) => {
    const number = rewriteNumber(written.trim(), rules, 'matching');
    return toE164(number, rules) ?? number;
  });
  return line === otherLine;
};

const readWhole = (typed: string, rules: NumberForms): PhoneNumber | undefined => {
  const country = countryOf(rules);
  const parsed = parsePhoneNumberFromString(typed, {
    ...(country && { defaultCountry: country }),
    extract: false,
  });
  const isPublic =
    parsed?.isPossible() && parsed.ext === undefined && PublicNumber.safeParse(parsed.number).success;
  return isPublic ? parsed : undefined;
};

const readLocal = (typed: string, rules: NumberForms): PhoneNumber | undefined => {
  const isLocal = /^[\d\s()-]+$/.test(typed) && typed.replace(/\D/g, '').length >= SHORTEST_LOCAL_NUMBER;
  if (!isLocal || rules.areaCode === '') return undefined;
  const whole = readWhole(`${rules.areaCode}${typed}`, rules);
  return whole?.nationalNumber.startsWith(rules.areaCode) ? whole : undefined;
};

const countryOf = ({ country }: NumberForms): CountryCode | undefined =>
  isSupportedCountry(country) ? country : undefined;
