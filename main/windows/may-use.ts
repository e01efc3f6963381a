import { pageOf } from '../pages/page-address.ts';

export interface PermissionQuestion {
  readonly permission: string;
  /** Origin or URL of the frame that asks. */
  readonly asker: string;
  readonly isMainFrame: boolean;
  /** With `media`: which kinds. A check before any device is asked for may know none. */
  readonly mediaTypes: readonly string[];
}

/**
 * The phone's page may hear the microphone, choose a loudspeaker, and ask for a headset's buttons (which device
 * it gets is decided by `isTelephonyDevice`). Nobody may anything else.
 */
export function mayUse({ permission, asker, isMainFrame, mediaTypes }: PermissionQuestion): boolean {
  if (!isMainFrame || pageOf(asker) !== 'phone') return false;
  if (permission === 'speaker-selection' || permission === 'hid') return true;
  return permission === 'media' && mediaTypes.length > 0 && mediaTypes.every((type) => type === 'audio');
}
