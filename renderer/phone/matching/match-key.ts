import { toDialString } from '../dial-string.ts';
import type { NumberHabits } from '../number-habits.ts';
import type { NumberPlan } from '../number-plan.ts';

/** «доб. 12», `ext 12`, `x12`, `,12`, `;ext=12`: what is dialled after the call was answered. */
const EXTENSION = /\s*(?:,|;|доб|вн|ext|#\s*ext|(?<=\d)\s*x(?=\s*\d)).*$/iu;

/** How numbers are read: whatever is loaded by now. */
export interface NumberReading {
  readonly plan?: NumberPlan | undefined;
  readonly habits?: NumberHabits | undefined;
}

/**
 * What a number is compared by: E.164 for 8…, 7… and +7…, for 007…, 810 7… and every other country once the `plan`
 * is there; short numbers as they are, SIP addresses in small letters. The company's rules come before all that, its
 * area code before what is too short without it. Empty when there is nothing to compare.
 */
export function matchKey(number: string, { plan, habits }: NumberReading = {}): string {
  const cleaned = number.includes('@') ? number : number.replace(EXTENSION, '');
  const rewritten = habits?.rewriteCaller(cleaned) ?? cleaned;
  const dialled = toDialString(rewritten, plan, habits && { ...habits, hasDialRule: () => false });
  return fromTrunk(withAreaCode(dialled.toLowerCase(), plan, habits), plan);
}

/** What is too long for a short number and too short for the public network. */
function withAreaCode(
  dialled: string,
  plan: NumberPlan | undefined,
  habits: NumberHabits | undefined,
): string {
  if (!habits?.areaCode || !/^\d{6,8}$/.test(dialled)) return dialled;
  return plan?.toE164(`${habits.areaCode}${dialled}`, habits.country) ?? dialled;
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
