import { type ReactNode, useEffect, useState } from 'react';
import { loadNumberPlan } from '../../phone/load-number-plan.ts';
import type { NumberPlan } from '../../phone/number-plan.ts';
import { NumberPlanContext } from './number-plan-context.ts';

/** Brings the world's number formats to the screens once the first one is painted. */
export function NumberPlanProvider({ children }: { readonly children: ReactNode }) {
  const [plan, setPlan] = useState<NumberPlan>();
  useEffect(() => {
    loadNumberPlan().then(
      (loaded) => setPlan(() => loaded),
      (error: unknown) => console.error('The number formats did not load.', error),
    );
  }, []);
  return <NumberPlanContext value={plan}>{children}</NumberPlanContext>;
}
