import type { RtpHeader, RtpPacket } from 'werift';

/** Whatever one leg's sound may go to: another leg, or a seat in a conference. */
export interface AudioSink {
  /** An Opus packet. */
  forward(packet: RtpPacket): void;
  /** A packet that is not to be heard, and shall not look lost either. */
  omit(header: RtpHeader): void;
  /** A telephone event (RFC 4733). `begins`: the digit, in the first packet of it. */
  forwardEvent(packet: RtpPacket, clockRate: number, begins: string | undefined): void;
  /** A digit that came by other means than RTP. */
  sendDigit(digit: string): void;
}
