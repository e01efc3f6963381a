import type { CallView } from '../../phone/phone-view.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

/** M switches the microphone, H the hold: by the place of the key, so in any keyboard layout. */
export function useCallShortcuts({ mute, unmute, hold, resume }: CallView): void {
  const switchMicrophone = unmute ?? mute;
  const switchHold = resume ?? hold;
  useShortcuts({
    ...(switchMicrophone && { KeyM: switchMicrophone }),
    ...(switchHold && { KeyH: switchHold }),
  });
}
