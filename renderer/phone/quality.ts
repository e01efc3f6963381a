import { type Codec, delayImpairment, lossImpairment, opinionScore, transmissionRating } from './e-model.ts';

/** One direction of a call over the last second or so. */
export interface PathSample {
  /** Share of the packets that did not arrive, 0…1. */
  readonly lost: number;
  /** Share of the sound that was missing when it was due, after repair, 0…1. */
  readonly missing: number;
  readonly jitterMs: number;
  /** Mouth to ear as far as we know it. */
  readonly delayMs: number;
  /** Whose network loses: ours, or the far side's beyond the server. */
  readonly side: Side;
}

export interface QualitySample {
  readonly codec: Codec;
  /** Undefined while nothing is sent in that direction, as on hold. */
  readonly heard: PathSample | undefined;
  readonly said: PathSample | undefined;
}

export type Side = 'ours' | 'theirs';

/** good: MOS of 4 and more; fair: some would complain; poor: below 3.6, many would (ITU-T G.107 annex B). */
type QualityLevel = 'good' | 'fair' | 'poor';

/** What spoils the sound most. `amount`: percent of loss, or milliseconds. */
interface QualityTrouble {
  readonly direction: 'heard' | 'said';
  readonly kind: 'loss' | 'jitter' | 'delay';
  readonly side: Side;
  readonly amount: number;
}

export interface CallQuality {
  readonly level: QualityLevel;
  /** Of the worse direction, 1 to 4.5. */
  readonly score: number;
  /** What is to blame unless it is good. */
  readonly trouble: QualityTrouble | undefined;
}

/** What the meter remembers between samples. */
export interface QualityMeter {
  readonly quality: CallQuality;
  readonly heard: PathSample | undefined;
  readonly said: PathSample | undefined;
}

/** Weight of the newest sample: a single bad second is no trouble, two or three are. */
const NEWEST = 0.4;
/** R below which a level is no longer had (4.03 and 3.6 in MOS), and how far above it is had again. */
const FAIR_BELOW = 80;
const POOR_BELOW = 70;
const RECOVERY = 4;

/** One more sample. Levels fall as soon as they are missed and rise only when they are passed clearly. */
export function measure(before: QualityMeter | undefined, sample: QualitySample): QualityMeter | undefined {
  const heard = smoothed(before?.heard, sample.heard);
  const said = smoothed(before?.said, sample.said);
  const worst = worstOf(sample.codec, heard, said);
  if (worst === undefined) return before && { ...before, heard, said };
  const level = levelOf(worst.rating, before?.quality.level);
  const trouble =
    level === 'good' ? undefined : steady(before?.quality.trouble, troubleOf(sample.codec, worst));
  const score = Math.round(opinionScore(worst.rating) * 10) / 10;
  return { quality: { level, score, trouble }, heard, said };
}

interface RatedPath {
  readonly direction: QualityTrouble['direction'];
  readonly path: PathSample;
  readonly rating: number;
}

function worstOf(codec: Codec, heard?: PathSample, said?: PathSample): RatedPath | undefined {
  const rated = (direction: RatedPath['direction'], path: PathSample | undefined): RatedPath[] =>
    path === undefined ? [] : [{ direction, path, rating: transmissionRating({ codec, ...path }) }];
  return [...rated('heard', heard), ...rated('said', said)].sort((a, b) => a.rating - b.rating)[0];
}

function levelOf(rating: number, before: QualityLevel | undefined): QualityLevel {
  const poorBelow = before === 'poor' ? POOR_BELOW + RECOVERY : POOR_BELOW;
  const fairBelow = before === 'poor' || before === 'fair' ? FAIR_BELOW + RECOVERY : FAIR_BELOW;
  if (rating < poorBelow) return 'poor';
  return rating < fairBelow ? 'fair' : 'good';
}

/** Sound that was missing though its packets arrived came too late: that is jitter. */
function troubleOf(codec: Codec, { direction, path }: RatedPath): QualityTrouble {
  const { side, lost, missing, jitterMs, delayMs } = path;
  if (delayImpairment(delayMs) > lossImpairment(codec, missing))
    return { direction, side, kind: 'delay', amount: Math.round(delayMs) };
  if (missing > 2 * lost) return { direction, side, kind: 'jitter', amount: Math.round(jitterMs) };
  return { direction, side, kind: 'loss', amount: Math.max(1, Math.round(100 * Math.max(lost, missing))) };
}

/** Words that change every second are not read: an amount that is about the same stays as it was told. */
function steady(told: QualityTrouble | undefined, now: QualityTrouble): QualityTrouble {
  const isSame = told?.kind === now.kind && told.direction === now.direction && told.side === now.side;
  return isSame && Math.abs(told.amount - now.amount) <= 1 + told.amount / 3 ? told : now;
}

function smoothed(before: PathSample | undefined, now: PathSample | undefined): PathSample | undefined {
  if (before === undefined || now === undefined) return now;
  const mean = (key: 'lost' | 'missing' | 'jitterMs' | 'delayMs'): number =>
    before[key] + NEWEST * (now[key] - before[key]);
  const values = { lost: mean('lost'), missing: mean('missing'), jitterMs: mean('jitterMs') };
  return { ...values, delayMs: mean('delayMs'), side: now.side };
}
