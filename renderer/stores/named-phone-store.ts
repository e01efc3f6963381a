import { createStore, type StoreApi } from 'zustand/vanilla';
import { namedView } from '../phone/matching/named-view.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import type { PartyNames } from './party-names.ts';

/** The phone's store with callers called as we know them, also when their name becomes known during a call. */
export function createNamedPhoneStore(
  phone: StoreApi<PhoneView>,
  names: Pick<PartyNames, 'nameOf' | 'onChange'>,
): StoreApi<PhoneView> {
  const named = (): PhoneView => namedView(phone.getState(), names.nameOf);
  const store = createStore<PhoneView>(named);
  const show = (): void => store.setState(named(), true);
  phone.subscribe(show);
  names.onChange(show);
  return store;
}
