import { toDialString } from './dial-string.ts';
import type { NumberHabits } from './number-habits.ts';
import type { NumberPlan } from './number-plan.ts';

/**
 * A number as people read it: `+7 843 200-98-18`; other countries in their own grouping when the `plan` is
 * there. Short numbers, service codes and SIP addresses are untouched.
 */
export function formatNumber(number: string, plan?: NumberPlan): string {
  const dialled = toDialString(number, plan);
  return dialled.startsWith('+') ? grouped(dialled, plan) : number;
}

/**
 * The text of a number field while it is being typed or pasted into. Whatever has a letter is left alone.
 * Digits are never lost; 8 in front of a complete Russian number becomes +7, unless the company has a rule for it.
 */
export function formatWhileTyping(text: string, plan?: NumberPlan, habits?: NumberHabits): string {
  if (/\p{L}/u.test(text) || text === '+') return text;
  const dialled = toDialString(text, plan, habits);
  return dialled.startsWith('+') ? grouped(dialled, plan) : dialled;
}

function grouped(international: string, plan: NumberPlan | undefined): string {
  const russian = /^\+7(\d{0,10})$/.exec(international);
  if (russian?.[1] !== undefined) return russianGroups(russian[1]);
  return plan?.group(international) ?? international;
}

/** 8432009818 → +7 843 200-98-18, and every beginning of it. */
function russianGroups(national: string): string {
  const part = (from: number, to: number, before: string): string =>
    national.length > from ? before + national.slice(from, to) : '';
  return `+7${part(0, 3, ' ')}${part(3, 6, ' ')}${part(6, 8, '-')}${part(8, 10, '-')}`;
}
