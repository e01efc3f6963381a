const WANTED = ['audio/opus', 'audio/pcma', 'audio/pcmu', 'audio/telephone-event'];

/**
 * Opus first (Chromium asks for in-band FEC by itself, RFC 7587 §7.1), G.711 for gateways, and digits
 * (RFC 4733). Everything else only makes the INVITE longer.
 */
export function preferCodecs(transceiver: RTCRtpTransceiver): void {
  const known = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
  const wanted = WANTED.flatMap((name) => known.filter(({ mimeType }) => mimeType.toLowerCase() === name));
  if (wanted.length > 0) transceiver.setCodecPreferences(wanted);
}
