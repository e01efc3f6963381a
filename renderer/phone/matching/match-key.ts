import { toDialString } from '../dial-string.ts';
import type { NumberPlan } from '../number-plan.ts';

/** «доб. 12», `ext 12`, `x12`, `,12`, `;ext=12`: what is dialled after the call was answered. */
const EXTENSION = /\s*(?:,|;|доб|вн|ext|#\s*ext|(?<=\d)\s*x(?=\s*\d)).*$/iu;

/** What a company's administrator says of numbers, applied before they are compared: see number rules. */
export type RewriteNumber = (number: string) => string;

/**
 * What a number is compared by: E.164 for 8…, 7… and +7…, for 007…, 810 7… and every other country once the `plan`
 * is there; short numbers as they are, SIP addresses in small letters. Empty when there is nothing to compare.
 */
export function matchKey(number: string, plan?: NumberPlan, rewrite?: RewriteNumber): string {
  const cleaned = number.includes('@') ? number : number.replace(EXTENSION, '');
  const dialled = toDialString(rewrite ? rewrite(cleaned) : cleaned, plan).toLowerCase();
  return fromTrunk(dialled, plan);
}

/** 810… is Russia's way abroad, 00… most others'. */
function fromTrunk(dialled: string, plan: NumberPlan | undefined): string {
  const abroad = /^(?:810|00)([1-9]\d{7,13})$/.exec(dialled)?.[1];
  if (abroad === undefined) return dialled;
  const international = toDialString(`+${abroad}`, plan);
  return international === '' ? dialled : international;
}

/**
 * The end of a number of the public network, by which a number without its area code is told; undefined for what
 * has none. `dialled` is a match key.
 */
export function localPart(dialled: string): string | undefined {
  const digits = /^\+?(\d{6,15})$/.exec(dialled)?.[1];
  return digits?.slice(-LOCAL_DIGITS);
}

/** In most Russian cities; shorter ones are compared in full. */
export const LOCAL_DIGITS = 7;
