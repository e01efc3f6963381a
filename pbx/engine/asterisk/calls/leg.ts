import type { CompanyDomain, HangUpCause, LegId } from '../../port.ts';

/** What a leg hears: one thing at a time. */
type Hears =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'bridge'; readonly bridge: string }
  | { readonly kind: 'playback'; readonly id: string }
  /** Nothing, between two playbacks. */
  | { readonly kind: 'pause' }
  /** Itself: a bridge with a helper channel that sends everything back. */
  | { readonly kind: 'echo'; readonly bridge: string; readonly helper: string }
  /** A fax machine: the dialplan has the channel until its end. */
  | { readonly kind: 'fax'; readonly document: string };

/** One party, carried by one channel, or alerted on several until one answers. */
export interface Leg {
  readonly id: LegId;
  readonly company: CompanyDomain;
  /** The channel that carries it; undefined while devices ring. */
  channel: string | undefined;
  /** Channels that ring still. */
  readonly alerting: Set<string>;
  /** Why those that do no longer gave up. */
  readonly refusals: HangUpCause[];
  /** Somebody answered, or the caller was. */
  up: boolean;
  /** A device rings, and that was told. */
  ringing: boolean;
  /** It is called by a provider's lines. */
  byTrunk: boolean;
  /** The cause that it was told to end with. */
  ending: HangUpCause | undefined;
  /** Who it was told last is the far end, as Asterisk writes it. */
  toldParty: string | undefined;
  /** Its phone was told that the far side holds it. */
  toldHeld: boolean;
  hears: Hears;
  /** Names the next playback. */
  playbacks: number;
}

export const newLeg = (id: LegId, company: CompanyDomain, channel?: string): Leg => ({
  id,
  company,
  channel,
  alerting: new Set(),
  refusals: [],
  up: false,
  ringing: false,
  byTrunk: false,
  ending: undefined,
  toldParty: undefined,
  toldHeld: false,
  hears: { kind: 'nothing' },
  playbacks: 0,
});
