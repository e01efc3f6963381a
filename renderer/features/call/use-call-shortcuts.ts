import type { CallView } from '../../phone/phone-view.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

/**
 * M switches the microphone, H the hold, T opens the transfer: by the place of the key, so in any keyboard layout.
 */
export function useCallShortcuts(
  { mute, unmute, hold, resume }: CallView,
  transfer: (() => void) | undefined,
): void {
  const switchMicrophone = unmute ?? mute;
  const switchHold = resume ?? hold;
  useShortcuts({
    ...(switchMicrophone && { KeyM: switchMicrophone }),
    ...(switchHold && { KeyH: switchHold }),
    ...(transfer && { KeyT: transfer }),
  });
}
