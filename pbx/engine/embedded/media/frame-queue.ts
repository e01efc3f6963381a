import type { RtpPacket } from 'werift';
import { OPUS_FRAME_SAMPLES, type OpusDecoder } from '../../../sounds/opus-codec.ts';

/** Held back before the first frame, and again after the queue ran dry: what the network may be late by. */
const HELD_SAMPLES = 2 * OPUS_FRAME_SAMPLES;
/** More than this is delay that nobody needs: the sender's clock is faster than ours. */
const MOST_SAMPLES = 6 * OPUS_FRAME_SAMPLES;
/** A longer gap is a pause, not a loss to be concealed. */
const MOST_CONCEALED = 5;

/** One leg's speech, decoded: packets in whenever they arrive, frames of 20 ms out when they are due. */
export class FrameQueue {
  readonly #samples = new Int16Array(16 * OPUS_FRAME_SAMPLES);
  #decoder: OpusDecoder | undefined;
  #closed = false;
  #read = 0;
  #written = 0;
  #holding = true;
  #ssrc: number | undefined;
  #sequence = 0;

  /** Packets that come before the decoder is there are lost. @param onError it cannot be had. */
  constructor(decoder: Promise<OpusDecoder>, onError: (error: unknown) => void) {
    decoder.then((opened) => {
      if (this.#closed) opened.close();
      else this.#decoder = opened;
    }, onError);
  }

  push({ header, payload }: RtpPacket): void {
    if (!this.#decoder || payload.length === 0) return;
    const ahead = (header.sequenceNumber - this.#sequence) & 0xffff;
    const isSame = this.#ssrc === header.ssrc;
    if (isSame && (ahead === 0 || ahead >= 0x8000)) return;
    if (isSame && ahead <= MOST_CONCEALED + 1)
      for (let lost = 1; lost < ahead; lost++) this.#decode(undefined);
    this.#ssrc = header.ssrc;
    this.#sequence = header.sequenceNumber;
    this.#decode(payload);
  }

  /** The next 960 samples; undefined when nothing is said, or it has not come yet. */
  pull(): Int16Array | undefined {
    const waiting = this.#written - this.#read;
    if (waiting < (this.#holding ? HELD_SAMPLES : OPUS_FRAME_SAMPLES)) {
      this.#holding = true;
      return undefined;
    }
    this.#holding = false;
    if (waiting > MOST_SAMPLES) this.#read += OPUS_FRAME_SAMPLES;
    const frame = new Int16Array(OPUS_FRAME_SAMPLES);
    for (let index = 0; index < frame.length; index++)
      frame[index] = this.#samples[(this.#read + index) % this.#samples.length] ?? 0;
    this.#read += OPUS_FRAME_SAMPLES;
    return frame;
  }

  close(): void {
    this.#closed = true;
    this.#decoder?.close();
    this.#decoder = undefined;
  }

  #decode(packet: Uint8Array | undefined): void {
    try {
      this.#append(this.#decoder?.decode(packet) ?? new Int16Array());
    } catch {
      // Whoever sends nonsense is not heard.
    }
  }

  #append(samples: Int16Array): void {
    const { length } = this.#samples;
    for (const [index, sample] of samples.entries()) this.#samples[(this.#written + index) % length] = sample;
    this.#written += samples.length;
    this.#read = Math.max(this.#read, this.#written - length);
  }
}
