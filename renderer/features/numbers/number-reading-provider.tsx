import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadNumberPlan } from '../../phone/load-number-plan.ts';
import type { NumberHabits } from '../../phone/number-habits.ts';
import type { NumberPlan } from '../../phone/number-plan.ts';
import { NumberReadingContext } from './number-reading-context.ts';

const noHabits = createStore<NumberHabits | undefined>(() => undefined);

export interface NumberReadingProviderProps {
  /** The company's own way to write numbers; absent where it is not known. */
  readonly habits?: StoreApi<NumberHabits | undefined> | undefined;
  readonly children: ReactNode;
}

/** Brings the world's number formats and the company's habits to the screens once the first one is painted. */
export function NumberReadingProvider({ habits: store = noHabits, children }: NumberReadingProviderProps) {
  const [plan, setPlan] = useState<NumberPlan>();
  const habits = useStore(store);
  useEffect(() => {
    loadNumberPlan().then(
      (loaded) => setPlan(() => loaded),
      (error: unknown) => console.error('The number formats did not load.', error),
    );
  }, []);
  const reading = useMemo(() => ({ plan, habits }), [plan, habits]);
  return <NumberReadingContext value={reading}>{children}</NumberReadingContext>;
}
