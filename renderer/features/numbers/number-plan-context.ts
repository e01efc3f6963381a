import { createContext } from 'react';
import type { NumberPlan } from '../../phone/number-plan.ts';

/** Undefined until the plans are loaded: Russian numbers are understood without them. */
export const NumberPlanContext = createContext<NumberPlan | undefined>(undefined);
