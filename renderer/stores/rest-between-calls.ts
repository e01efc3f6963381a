import type { StoreApi } from 'zustand/vanilla';
import type { PhoneView } from '../phone/phone-view.ts';

/** What a start or a call has left behind is garbage by then, and nobody is likely to press anything just now. */
const QUIET_MS = 20_000;

/** Rests once after every stretch of calls, and after the start. Returns what stops it. */
export function restBetweenCalls(phone: StoreApi<Pick<PhoneView, 'calls'>>, rest: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hadCalls = true;
  const look = (): void => {
    const hasCalls = phone.getState().calls.length > 0;
    if (hasCalls === hadCalls) return;
    hadCalls = hasCalls;
    clearTimeout(timer);
    if (!hasCalls) timer = setTimeout(rest, QUIET_MS);
  };
  look();
  const forget = phone.subscribe(look);
  return () => {
    forget();
    clearTimeout(timer);
  };
}
