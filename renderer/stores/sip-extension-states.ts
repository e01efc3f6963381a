import type { ExtensionStates } from '../phone/lamps/extension-states.ts';
import type { Lamp } from '../phone/lamps/lamp.ts';
import type { PhoneLine } from '../phone/phone-line.ts';

export interface SipExtensionStates extends ExtensionStates {
  /** The line was told of a lamp. */
  told(extension: string, lamp: Lamp): void;
}

/** Lamps by the line's own subscriptions (RFC 4235), one a telephone: for PBXs that tell no other way. */
export function createSipExtensionStates(line: Pick<PhoneLine, 'watch'>): SipExtensionStates {
  let listener: ((extension: string, lamp: Lamp) => void) | undefined;
  return {
    start: (tell) => {
      listener = tell;
    },
    watch: (extensions) => line.watch(extensions),
    told: (extension, lamp) => listener?.(extension, lamp),
    stop: () => {
      listener = undefined;
    },
  };
}
