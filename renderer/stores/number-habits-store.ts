import { createStore, type StoreApi } from 'zustand/vanilla';
import { NumberRules, rewriteNumber } from '../../pbx/contract/number-rules.ts';
import type { PbxAccess } from '../api/pbx-access.ts';
import type { NumberHabits } from '../phone/number-habits.ts';

export interface NumberHabitsStore {
  /** Undefined until the PBX has told, and for ever where there is none of ours. */
  readonly store: StoreApi<NumberHabits | undefined>;
  stop(): void;
}

/** The number rules of the company, read again whenever its administrator has changed them. */
export function createNumberHabitsStore(
  pbx: Pick<PbxAccess, 'api' | 'events'> | undefined,
): NumberHabitsStore {
  const store = createStore<NumberHabits | undefined>(() => undefined);
  let turn = 0;
  const read = async (): Promise<void> => {
    const mine = ++turn;
    const rules = await pbx?.api.get('/v1/number-rules', NumberRules);
    if (mine === turn && rules?.ok) store.setState(habitsBy(rules.value), true);
  };
  const forget = pbx?.events.listen((news) => {
    const isNews = news.type === 'settings-changed' && news.what === 'number-rules';
    if (isNews || news.type === 'ready') void read();
  });
  void read();
  return {
    store,
    stop: () => {
      turn++;
      forget?.();
    },
  };
}

const habitsBy = (rules: NumberRules): NumberHabits => ({
  country: rules.country,
  areaCode: rules.areaCode,
  rewriteCaller: (number) => rewriteNumber(number, rules, 'matching'),
  hasDialRule: (digits) => rewriteNumber(digits, rules, 'dialling') !== digits,
});
