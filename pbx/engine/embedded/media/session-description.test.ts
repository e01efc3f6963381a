import { describe, expect, test } from 'vitest';
import {
  type LocalDescription,
  offeredPayloads,
  readDescription,
  UnacceptableMedia,
  writeAnswer,
  writeOffer,
} from './session-description.ts';

const offer = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE a v d',
  'm=audio 9 UDP/TLS/RTP/SAVPF 96 0 97 98',
  'c=IN IP4 0.0.0.0',
  'a=mid:a',
  'a=ice-ufrag:1234',
  'a=ice-pwd:012345678901234567890123',
  'a=fingerprint:sha-256 AB:CD',
  'a=setup:actpass',
  'a=sendonly',
  'a=rtpmap:96 opus/48000/2',
  'a=fmtp:96 minptime=10;useinbandfec=1',
  'a=rtpmap:97 telephone-event/48000',
  'a=rtpmap:98 telephone-event/8000',
  'm=video 9 UDP/TLS/RTP/SAVPF 100',
  'a=mid:v',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:d',
  '',
].join('\r\n');

const local: LocalDescription = {
  address: '127.0.0.1',
  port: 4000,
  ice: { fragment: 'f', password: 'p', priority: 1 },
  fingerprint: 'EF:01',
  setup: 'passive',
  direction: 'recvonly',
  payloads: offeredPayloads,
  ssrc: 7,
  sessionId: '1',
  version: 1,
};

describe('a session description', () => {
  test('is read as far as we need it', () => {
    expect(readDescription(offer)).toMatchObject({
      direction: 'sendonly',
      ice: { fragment: '1234', password: '012345678901234567890123' },
      fingerprint: { algorithm: 'sha-256', value: 'AB:CD' },
      payloads: {
        opus: 96,
        events: new Map([
          [48_000, 97],
          [8_000, 98],
        ]),
      },
      audioSection: 0,
      bundled: true,
    });
  });

  test('is answered section by section, with the audio alone', () => {
    const read = readDescription(offer);
    const answer = writeAnswer({ ...local, payloads: read.payloads }, read);
    expect(answer.match(/^m=.*$/gm)).toEqual([
      'm=audio 4000 UDP/TLS/RTP/SAVPF 96 97 98',
      'm=video 0 UDP/TLS/RTP/SAVPF 0',
      'm=application 0 UDP/DTLS/SCTP webrtc-datachannel',
    ]);
    expect(answer).toContain('a=group:BUNDLE a\r\n');
    expect(answer).toContain('a=ice-lite\r\n');
    expect(readDescription(answer)).toMatchObject({
      direction: 'recvonly',
      setup: 'passive',
      audioSection: 0,
    });
  });

  test('of ours is one that we would take', () => {
    const read = readDescription(writeOffer({ ...local, setup: 'actpass', direction: 'sendrecv' }));
    expect(read).toMatchObject({ direction: 'sendrecv', payloads: offeredPayloads });
  });

  test('that holds in the old way, with no address, is a hold', () => {
    const old = offer.replace('a=sendonly\r\n', '').replace('m=audio 9 ', 'm=audio 5004 ');
    expect(readDescription(old).direction).toBe('inactive');
    expect(readDescription(offer.replace('a=sendonly\r\n', '')).direction).toBe('sendrecv');
  });

  test.for([
    ['', 'nothing'],
    ['v=0', 'no audio'],
    [offer.replace('m=audio 9', 'm=audio 0'), 'audio refused'],
    [offer.replace('opus', 'opus2'), 'no Opus'],
    [offer.replace('a=fingerprint:sha-256 AB:CD\r\n', ''), 'no DTLS'],
    [offer.replace('a=ice-pwd:012345678901234567890123\r\n', ''), 'no ICE'],
  ])('%# cannot be carried: %s', ([sdp = '']) => {
    expect(() => readDescription(sdp)).toThrow(UnacceptableMedia);
  });
});
