import { type NumberRules, rewriteNumber } from '../../../../pbx/contract/number-rules.ts';
import { toDialString } from '../../../phone/dial-string.ts';
import type { NumberPlan } from '../../../phone/number-plan.ts';

/** What becomes of a number as it is written, by these rules: dialled, and as a caller's. */
export function tryNumber(
  written: string,
  rules: NumberRules,
  plan: NumberPlan | undefined,
): { readonly dialled: string; readonly caller: string } {
  const rewritten = rewriteNumber(written, rules, 'dialling');
  return {
    dialled: withAreaCode(read(rewritten, rules, plan), rules, plan),
    caller: read(rewriteNumber(written, rules, 'matching'), rules, plan),
  };
}

const read = (number: string, { country }: NumberRules, plan: NumberPlan | undefined) =>
  toDialString(number, plan, { country, hasDialRule: () => false });

/** A local number is as long as what the area code lacks for a whole one: `2009818` in Kazan. */
function withAreaCode(number: string, rules: NumberRules, plan: NumberPlan | undefined): string {
  const isLocal = /^\d{5,7}$/.test(number) && rules.areaCode !== '';
  return isLocal
    ? read(`${rules.country === 'RU' ? '8' : ''}${rules.areaCode}${number}`, rules, plan)
    : number;
}
