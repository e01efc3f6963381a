const description = [
  'v=0',
  'o=- 1 1 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=rtpmap:111 opus/48000/2',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  `a=fingerprint:sha-256 ${Array(32).fill('AA').join(':')}`,
  '',
].join('\r\n');

/** What makes a request of `RawPhone` an INVITE with an offer of Opus that the engine accepts. */
export const offer = {
  headers: ['Contact: <sip:x@raw.invalid;transport=ws>', 'Content-Type: application/sdp'],
  body: description,
} as const;
