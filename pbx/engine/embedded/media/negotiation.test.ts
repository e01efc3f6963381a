import { beforeEach, describe, expect, test } from 'vitest';
import { IceLiteAgent } from './ice-lite-agent.ts';
import { MediaPort } from './media-port.ts';
import { Negotiation } from './negotiation.ts';
import { type Direction, readDescription } from './session-description.ts';

const sdp = (direction: Direction, sections: readonly string[] = []): string =>
  [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    ...sections,
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'a=mid:audio',
    'a=rtpmap:111 opus/48000/2',
    'a=ice-ufrag:abcd',
    'a=ice-pwd:0123456789012345678901',
    'a=fingerprint:sha-256 AA',
    `a=${direction}`,
    '',
  ].join('\r\n');

const directionIn = (text: string): string | undefined =>
  /^a=(send\w+|recvonly|inactive)\r$/m.exec(text)?.[1];
const versionIn = (text: string): number => Number(/^o=- \d+ (\d+)/m.exec(text)?.[1]);

describe('what is agreed of a leg’s audio', () => {
  let negotiation: Negotiation;
  beforeEach(async () => {
    const port = await MediaPort.open('127.0.0.1');
    negotiation = new Negotiation({
      address: port.address,
      port: port.port,
      ice: new IceLiteAgent(port),
      fingerprint: 'BB',
      ssrc: 1,
    });
    await port.close();
  });

  test.for([
    { theirs: 'sendrecv', ours: false, answer: 'sendrecv', reoffer: 'sendrecv' },
    { theirs: 'sendonly', ours: false, answer: 'recvonly', reoffer: 'recvonly' },
    { theirs: 'inactive', ours: false, answer: 'inactive', reoffer: 'recvonly' },
    { theirs: 'recvonly', ours: false, answer: 'sendonly', reoffer: 'sendrecv' },
    { theirs: 'sendrecv', ours: true, answer: 'sendonly', reoffer: 'sendonly' },
    { theirs: 'sendonly', ours: true, answer: 'inactive', reoffer: 'inactive' },
  ] as const)('they offer $theirs, we hold: $ours', ({ theirs, ours, answer, reoffer }) => {
    negotiation.holds = ours;
    expect(directionIn(negotiation.answer(readDescription(sdp(theirs))))).toBe(answer);
    expect(negotiation.held).toBe(theirs === 'sendonly' || theirs === 'inactive');
    expect(directionIn(negotiation.reoffer())).toBe(reoffer);
  });

  test('a further offer has the sections of the first, and a higher version', () => {
    const video = ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=mid:video', 'a=rtpmap:96 VP8/90000'];
    const answer = negotiation.answer(readDescription(sdp('sendrecv', video)));
    const offer = negotiation.reoffer();
    expect(offer.match(/^m=\w+ \d+/gm)).toEqual([
      expect.stringMatching('m=video 0'),
      expect.stringMatching('m=audio'),
    ]);
    expect(offer.match(/^a=mid:\w+/gm)).toEqual(['a=mid:video', 'a=mid:audio']);
    expect(offer).toContain('a=setup:actpass');
    expect(versionIn(offer)).toBe(versionIn(answer) + 1);
    expect(versionIn(negotiation.reoffer())).toBe(versionIn(offer));
  });
});
