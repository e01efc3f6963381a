import { type RtcpPacket, RtcpRrPacket, RtcpSenderInfo, RtcpSrPacket } from 'werift';
import type { OutgoingStream } from './outgoing-stream.ts';
import type { Reception } from './reception.ts';

/** Seconds between 1900, where NTP's time begins, and 1970. */
const NTP_EPOCH = 2_208_988_800;

/** What RTCP has to say of a leg now: what we sent, what we received (RFC 3550 §6.4). Nothing, before either. */
export function writeReport(stream: OutgoingStream, reception: Reception | undefined): RtcpPacket[] {
  const reports = reception ? [reception.report(performance.now())] : [];
  const { ssrc, counts } = stream;
  if (counts.packets === 0) return reports.length > 0 ? [new RtcpRrPacket({ ssrc, reports })] : [];
  const senderInfo = new RtcpSenderInfo({
    ntpTimestamp: ntpAt(counts.sentAt),
    rtpTimestamp: counts.timestamp,
    packetCount: counts.packets,
    octetCount: counts.octets >>> 0,
  });
  return [new RtcpSrPacket({ ssrc, senderInfo, reports })];
}

/** A 64-bit NTP timestamp (RFC 3550 §4) of a `performance.now()`. */
function ntpAt(moment: number): bigint {
  const seconds = (performance.timeOrigin + moment) / 1000 + NTP_EPOCH;
  const whole = Math.floor(seconds);
  return (BigInt(whole) << 32n) | BigInt(Math.floor((seconds - whole) * 2 ** 32));
}
