import type { PathSample, QualitySample, Side } from '../phone/quality.ts';
import type { HeardReading, LinkReading } from './link-reading.ts';
import { LossSide } from './loss-side.ts';

/** A frame, its look-ahead, and what sound devices add at both ends. */
const CODING_MS = 45;

/** Makes samples of the quality, in both directions, of readings of a call's connection. */
export class QualitySource {
  readonly #lossSide = new LossSide();
  #before: LinkReading | undefined;
  #saidAt = 0;
  #said: PathSample | undefined;

  /** Undefined for the first reading: there is nothing to compare with. */
  next(reading: LinkReading): QualitySample | undefined {
    const before = this.#before;
    this.#before = reading;
    const side = this.#lossSide.next(reading);
    if (before === undefined) return undefined;
    const { codec, heard } = reading;
    return {
      codec,
      heard: heard && before.heard && heardBetween(before.heard, heard, networkMs(reading), side),
      said: this.#saidOf(reading),
    };
  }

  /**
   * The far side reports now and then; its last word holds until the next. What it could repair it does not
   * tell: Opus brings a copy of each frame in the next one (RFC 6716 §2.1.7), so two in a row must be lost.
   */
  #saidOf(reading: LinkReading): PathSample | undefined {
    const { said, codec } = reading;
    if (said === undefined || said.at === this.#saidAt) return this.#said;
    this.#saidAt = said.at;
    const { lost, jitterMs } = said;
    const missing = codec === 'opus' ? lost * lost : lost;
    const delayMs = networkMs(reading) + CODING_MS + 2 * jitterMs;
    this.#said = { lost, missing, jitterMs, delayMs, side: 'ours' };
    return this.#said;
  }
}

const networkMs = ({ roundTripMs }: LinkReading): number => (roundTripMs ?? 0) / 2;

function heardBetween(
  before: HeardReading,
  now: HeardReading,
  travelMs: number,
  side: Side,
): PathSample | undefined {
  const packets = now.packets - before.packets;
  if (packets <= 0) return undefined;
  const lost = Math.max(0, now.lost - before.lost);
  const made = now.concealed - before.concealed - (now.concealedSilence - before.concealedSilence);
  const samples = now.samples - before.samples;
  const buffered = now.bufferedSamples - before.bufferedSamples;
  const heldMs = buffered > 0 ? (1000 * (now.bufferSeconds - before.bufferSeconds)) / buffered : 0;
  return {
    lost: lost / (lost + packets),
    missing: samples > 0 ? Math.min(1, Math.max(0, made / samples)) : 0,
    jitterMs: now.jitterMs,
    delayMs: travelMs + CODING_MS + heldMs,
    side,
  };
}
