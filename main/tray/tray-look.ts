import type { DeskState } from '../desktop/desk-state.ts';

/** Which picture the icon shows; `missed` adds a mark to it. */
export interface TrayLook {
  readonly picture: 'online' | 'offline' | 'do-not-disturb' | 'ringing';
  readonly missed: boolean;
}

/** What the icon says at a glance. A call that rings goes before all else, then that nobody can ring. */
export function trayLook({ line, status, ringing, missed }: DeskState): TrayLook {
  return { picture: picture(), missed: missed > 0 };

  function picture(): TrayLook['picture'] {
    if (ringing.length > 0) return 'ringing';
    if (line !== 'online') return 'offline';
    return status === 'do-not-disturb' ? 'do-not-disturb' : 'online';
  }
}
