import { RtcpReceiverInfo, type RtcpSrPacket, type RtpHeader } from 'werift';
import { OPUS_CLOCK } from './outgoing-stream.ts';

/**
 * What RTCP reports of one received stream (RFC 3550 §6.4.1, A.3 and A.8): losses and jitter, from which a
 * phone shows the quality of its call.
 */
export class Reception {
  readonly ssrc: number;
  readonly #firstSequence: number;
  #highest: number;
  #cycles = 0;
  #received = 0;
  #reportedExpected = 0;
  #reportedReceived = 0;
  #jitter = 0;
  #transit: number | undefined;
  #lastReport: { middle: number; at: number } | undefined;

  constructor(first: RtpHeader) {
    this.ssrc = first.ssrc;
    this.#firstSequence = first.sequenceNumber;
    this.#highest = first.sequenceNumber;
  }

  add(header: RtpHeader, now: number): void {
    this.#received += 1;
    const ahead = (header.sequenceNumber - this.#highest) & 0xffff;
    if (ahead < 0x8000) {
      if (header.sequenceNumber < this.#highest) this.#cycles += 0x10000;
      this.#highest = header.sequenceNumber;
    }
    const transit = (now * OPUS_CLOCK) / 1000 - header.timestamp;
    const difference = Math.abs(transit - (this.#transit ?? transit));
    this.#transit = transit;
    // A second or more is no jitter: the sender's clock leapt.
    if (difference < OPUS_CLOCK) this.#jitter += (difference - this.#jitter) / 16;
  }

  addSenderReport(report: RtcpSrPacket, now: number): void {
    const middle = Number((report.senderInfo.ntpTimestamp >> 16n) & 0xffffffffn);
    this.#lastReport = { middle, at: now };
  }

  report(now: number): RtcpReceiverInfo {
    const extended = this.#cycles + this.#highest;
    const expected = extended - this.#firstSequence + 1;
    const expectedNow = expected - this.#reportedExpected;
    const lostNow = expectedNow - (this.#received - this.#reportedReceived);
    this.#reportedExpected = expected;
    this.#reportedReceived = this.#received;
    const sinceReport = this.#lastReport ? Math.round(((now - this.#lastReport.at) / 1000) * 65_536) : 0;
    return new RtcpReceiverInfo({
      ssrc: this.ssrc,
      fractionLost:
        expectedNow > 0 && lostNow > 0 ? Math.min(255, Math.floor((lostNow * 256) / expectedNow)) : 0,
      packetsLost: Math.max(0, Math.min(0x7fffff, expected - this.#received)),
      highestSequence: extended >>> 0,
      jitter: Math.round(this.#jitter),
      lsr: this.#lastReport?.middle ?? 0,
      dlsr: sinceReport,
    });
  }
}
