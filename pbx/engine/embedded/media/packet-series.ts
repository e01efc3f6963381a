import { randomBytes } from 'node:crypto';
import { RtpHeader, RtpPacket } from 'werift';
import { OPUS_FRAME_SAMPLES } from '../../../sounds/opus-codec.ts';

/** Packets of our own making, 20 ms each, numbered as if a sender of their own had sent them. */
export class PacketSeries {
  readonly #ssrc = randomBytes(4).readUInt32BE();
  #sequence = 0;
  #timestamp = 0;

  wrap(payload: Uint8Array): RtpPacket {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#timestamp = (this.#timestamp + OPUS_FRAME_SAMPLES) >>> 0;
    const header = new RtpHeader({
      ssrc: this.#ssrc,
      sequenceNumber: this.#sequence,
      timestamp: this.#timestamp,
    });
    return new RtpPacket(header, Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength));
  }
}
