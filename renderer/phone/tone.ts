import type { CallState } from './call.ts';

/** What the phone should sound like now. `none` also while the network plays its own tone. */
export type Tone = 'none' | 'ring' | 'ringback' | 'busy';

/** `newest`: the newest call, whether or not it has ended. */
export function toneFor(newest: CallState | undefined): Tone {
  switch (newest?.stage) {
    case 'incoming':
      return 'ring';
    case 'ringing':
      return newest.earlyMedia ? 'none' : 'ringback';
    case 'ended':
      return newest.direction === 'outgoing' && ['busy', 'declined'].includes(newest.reason)
        ? 'busy'
        : 'none';
    default:
      return 'none';
  }
}
