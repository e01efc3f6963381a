import type { HeadsetEvent, HeadsetLights } from '../phone/headset/headset.ts';

/** What a headset with buttons announces. */
export type HeadsetNews =
  | { readonly type: 'connected'; readonly name: string }
  | { readonly type: 'disconnected' }
  | Exclude<HeadsetEvent, { type: 'phone' }>;

/** The buttons and lights of one headset, whichever is there. */
export interface Headset {
  /** Set once; told of a headset that is there already, too. */
  listen(listener: (news: HeadsetNews) => void): void;
  /** Writes only what differs from what it was told last. Off at first. */
  show(lights: HeadsetLights): void;
  /** Asks for a headset that is not known yet; only from within a click. */
  connect(): void;
  /** Puts its lights out and lets go of it. */
  close(): void;
}
