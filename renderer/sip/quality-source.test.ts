import { describe, expect, it } from 'vitest';
import { type LinkReading, readLink } from './link-reading.ts';
import { QualitySource } from './quality-source.ts';

interface Second {
  /** Share lost between the server and us, and before the server. */
  readonly lostHere?: number;
  readonly lostBefore?: number;
  /** What the server last said of our sound, 0…1. */
  readonly lostOfOurs?: number;
}

/** What Chromium would report second by second of a call of which those seconds are told; SR and RR come every 2 s. */
function readings(seconds: readonly Second[]): LinkReading[] {
  const now = { received: 0, lost: 0, sent: 0, samples: 0, concealed: 0 };
  let reported = { at: 0, sent: 0, lostOfOurs: 0 };
  return seconds.map(({ lostHere = 0, lostBefore = 0, lostOfOurs = 0 }, second) => {
    const sent = 50 * (1 - lostBefore);
    now.sent += sent;
    now.received += sent * (1 - lostHere);
    now.lost += 50 - sent * (1 - lostHere);
    now.samples += 48_000;
    now.concealed += 48_000 * (1 - (sent * (1 - lostHere)) / 50);
    const timestamp = 1000 * (second + 1);
    if (second % 2 === 0) reported = { at: timestamp, sent: now.sent, lostOfOurs };
    return readLink(
      new Map<string, object>([
        ['T', { type: 'transport', timestamp, packetsReceived: now.received, selectedCandidatePairId: 'P' }],
        ['P', { type: 'candidate-pair', timestamp, responsesReceived: second, localCandidateId: 'L' }],
        ['L', { type: 'local-candidate', candidateType: 'host', address: '192.0.2.7' }],
        ['C', { type: 'codec', mimeType: 'audio/opus' }],
        [
          'I',
          {
            type: 'inbound-rtp',
            kind: 'audio',
            timestamp,
            codecId: 'C',
            packetsReceived: now.received,
            packetsLost: now.lost,
            jitter: 0.004,
            totalSamplesReceived: now.samples,
            concealedSamples: now.concealed,
            jitterBufferDelay: 0.06 * now.samples,
            jitterBufferEmittedCount: now.samples,
          },
        ],
        [
          'O',
          { type: 'remote-outbound-rtp', kind: 'audio', timestamp: reported.at, packetsSent: reported.sent },
        ],
        [
          'R',
          {
            type: 'remote-inbound-rtp',
            kind: 'audio',
            timestamp: reported.at,
            fractionLost: reported.lostOfOurs,
            jitter: 0.01,
            roundTripTime: 0.08,
          },
        ],
      ]),
    );
  });
}

const lastSample = (seconds: readonly Second[]) => {
  const source = new QualitySource();
  return readings(seconds)
    .map((reading) => source.next(reading))
    .at(-1);
};
const times = (count: number, second: Second): Second[] => Array.from({ length: count }, () => second);

describe('QualitySource', () => {
  it('says nothing of a single reading', () => {
    expect(lastSample([{}])).toBeUndefined();
  });

  it('knows what was lost and missing in the last second, and how late it was', () => {
    const heard = lastSample([...times(5, {}), { lostHere: 0.1 }])?.heard;
    expect(heard?.lost).toBeCloseTo(0.1);
    expect(heard?.missing).toBeCloseTo(0.1);
    // Half of the round trip, the jitter buffer, and coding.
    expect(heard?.delayMs).toBeCloseTo(40 + 60 + 45);
  });

  it('tells loss on our side from loss on the other', () => {
    expect(lastSample(times(30, { lostHere: 0.08 }))?.heard?.side).toBe('ours');
    expect(lastSample(times(30, { lostBefore: 0.08 }))?.heard?.side).toBe('theirs');
  });

  it('notices when the loss changes sides', () => {
    const seconds = [...times(30, { lostBefore: 0.08 }), ...times(30, { lostHere: 0.08 })];
    expect(lastSample(seconds)?.heard?.side).toBe('ours');
  });

  it('believes what the server said last of our own sound, mended as Opus can', () => {
    const said = lastSample(times(6, { lostOfOurs: 0.2 }))?.said;
    expect(said).toMatchObject({ lost: 0.2, side: 'ours' });
    expect(said?.missing).toBeCloseTo(0.04);
  });

  it('knows the path, and that something came', () => {
    const [first, second] = readings([{}, {}]);
    expect(second?.path).toContain('host undefined 192.0.2.7');
    expect(second!.arrived).toBeGreaterThan(first!.arrived);
  });
});
