import { randomBytes } from 'node:crypto';
import { RtpHeader } from 'werift';

/** Ticks a second of Opus' RTP clock, whatever it samples at (RFC 7587 §4.1). */
export const OPUS_CLOCK = 48_000;

/** What one packet nearly always holds. */
const PACKET_TICKS = (OPUS_CLOCK * 20) / 1000;

export interface StreamCounts {
  readonly packets: number;
  readonly octets: number;
  /** RTP timestamp of the packet sent last, and `performance.now()` of its sending. */
  readonly timestamp: number;
  readonly sentAt: number;
}

/**
 * One continuous RTP stream made of whatever is forwarded into it: another leg's audio, our own digits, then
 * another leg's again. Sequence numbers and timestamps run on across such changes (RFC 3550 §5.1), while gaps
 * within one source are kept, so that the far end still sees what was lost.
 */
export class OutgoingStream {
  readonly ssrc = randomBytes(4).readUInt32BE();
  #source: number | undefined;
  #sequence = randomBytes(2).readUInt16BE();
  #timestamp = randomBytes(4).readUInt32BE();
  #sequenceOffset = 0;
  #timestampOffset = 0;
  #sentAt = performance.now();
  #packets = 0;
  #octets = 0;

  get counts(): StreamCounts {
    return { packets: this.#packets, octets: this.#octets, timestamp: this.#timestamp, sentAt: this.#sentAt };
  }

  /** The header under which a packet of another leg goes out here. */
  forward(header: RtpHeader, payloadType: number, octets: number): RtpHeader {
    const changed = this.#source !== header.ssrc;
    if (changed) this.#join(header);
    const sequence = (header.sequenceNumber + this.#sequenceOffset) & 0xffff;
    const timestamp = (header.timestamp + this.#timestampOffset) >>> 0;
    return this.#header(sequence, timestamp, payloadType, header.marker || changed, octets);
  }

  /** The header of a packet of our own making. `timestamp` undefined: now. */
  produce(payloadType: number, marker: boolean, octets: number, timestamp = this.#now()): RtpHeader {
    this.#sequenceOffset = (this.#sequenceOffset + 1) & 0xffff;
    return this.#header((this.#sequence + 1) & 0xffff, timestamp, payloadType, marker, octets);
  }

  /** A packet of the source is kept back: close the gap that it would leave. */
  skip(header: RtpHeader): void {
    if (this.#source === header.ssrc) this.#sequenceOffset = (this.#sequenceOffset - 1) & 0xffff;
  }

  /** Whatever comes next begins anew after what was: time that passed meanwhile is a pause, not a loss. */
  changeSource(): void {
    this.#source = undefined;
  }

  #join(header: RtpHeader): void {
    this.#source = header.ssrc;
    this.#sequenceOffset = (this.#sequence + 1 - header.sequenceNumber) & 0xffff;
    this.#timestampOffset = (this.#afterLast() - header.timestamp) >>> 0;
  }

  /** Now, but not before the packet sent last has sounded: a phone throws away what overlaps. */
  #afterLast(): number {
    const last = this.#packets > 0 ? PACKET_TICKS : 0;
    const sinceLast = (this.#now() - this.#timestamp) >>> 0;
    return (this.#timestamp + Math.max(last, sinceLast)) >>> 0;
  }

  #now(): number {
    const elapsed = ((performance.now() - this.#sentAt) * OPUS_CLOCK) / 1000;
    return (this.#timestamp + Math.round(elapsed)) >>> 0;
  }

  #header(
    sequence: number,
    timestamp: number,
    payloadType: number,
    marker: boolean,
    octets: number,
  ): RtpHeader {
    this.#sequence = sequence;
    this.#timestamp = timestamp;
    this.#sentAt = performance.now();
    this.#packets += 1;
    this.#octets += octets;
    return new RtpHeader({ sequenceNumber: sequence, timestamp, payloadType, marker, ssrc: this.ssrc });
  }
}
