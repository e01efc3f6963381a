export type Codec = 'opus' | 'g711';

/** How one direction of a call sounds. */
export interface Impairments {
  readonly codec: Codec;
  /** Mouth to ear, milliseconds. */
  readonly delayMs: number;
  /** Share of the sound that was missing when it was due and had to be concealed, 0…1. */
  readonly missing: number;
}

/** Without delay and loss (ITU-T G.107 table 3, all default values). */
const BEST_RATING = 93.2;

/**
 * Equipment impairment and robustness against random loss. G.711 with packet loss concealment: ITU-T G.113
 * table I.4. G.113 has no row for Opus: no impairment on this narrow-band scale, and somewhat less robust, as its
 * concealment has 20 ms frames; what in-band FEC mends is not `missing`.
 */
const CODECS: Readonly<Record<Codec, { readonly impairment: number; readonly robustness: number }>> = {
  g711: { impairment: 0, robustness: 25.1 },
  opus: { impairment: 0, robustness: 20 },
};

/** The transmission rating R of the E-model (ITU-T G.107 §7.1), 0 to 93.2; 70 is what some are dissatisfied with. */
export function transmissionRating({ codec, delayMs, missing }: Impairments): number {
  return Math.max(0, BEST_RATING - delayImpairment(delayMs) - lossImpairment(codec, missing));
}

/** Idd (ITU-T G.107 §7.4, eq. 7-27): up to 100 ms nobody minds. */
export function delayImpairment(delayMs: number): number {
  if (delayMs <= 100) return 0;
  const x = Math.log2(delayMs / 100);
  return 25 * ((1 + x ** 6) ** (1 / 6) - 3 * (1 + (x / 3) ** 6) ** (1 / 6) + 2);
}

/** Ie,eff (ITU-T G.107 §7.5, eq. 7-29) for losses that do not come in bursts. */
export function lossImpairment(codec: Codec, missing: number): number {
  const { impairment, robustness } = CODECS[codec];
  const percent = 100 * Math.min(1, Math.max(0, missing));
  return impairment + (95 - impairment) * (percent / (percent + robustness));
}

/** The mean opinion score that listeners would give, 1 to 4.5 (ITU-T G.107 annex B, eq. B-4). */
export function opinionScore(rating: number): number {
  const r = Math.min(100, Math.max(0, rating));
  return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}
