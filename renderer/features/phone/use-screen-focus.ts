import { type RefObject, useEffect, useRef } from 'react';
import type { CallView } from '../../phone/phone-view.ts';

/**
 * Takes the keyboard along when the screen changes: to the call, so that its digits become tones, and back to
 * the number field after it. An incoming call focuses «Ответить» itself. Returns the call's region.
 */
export function useScreenFocus(
  call: CallView | undefined,
  field: RefObject<HTMLInputElement | null>,
): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  const screen = call && `${call.id} ${screenOf(call)}`;

  useEffect(() => {
    if (screen === undefined) field.current?.focus();
    else if (!screen.endsWith('incoming')) region.current?.focus();
  }, [screen, field]);
  return region;
}

function screenOf({ status }: CallView): string {
  return status.stage === 'incoming' || status.stage === 'ended' ? status.stage : 'active';
}
