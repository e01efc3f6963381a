import type { NumberPlan } from './number-plan.ts';

/** A chunk of its own: the screen is painted before the numbering plans arrive. */
export async function loadNumberPlan(): Promise<NumberPlan> {
  return (await import('./number-plan.ts')).numberPlan;
}
