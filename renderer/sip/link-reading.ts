import type { Codec } from '../phone/e-model.ts';

/** One look at a call's connection (W3C webrtc-stats). Counters grow for the whole call; times are milliseconds. */
export interface LinkReading {
  readonly at: number;
  /** Grows whenever anything comes from the far end of the path: packets, or answers to ICE checks. */
  readonly arrived: number;
  readonly roundTripMs: number | undefined;
  /** Both ends of it, for the journal; empty when there is none. */
  readonly path: string;
  readonly codec: Codec;
  readonly heard: HeardReading | undefined;
  /** What the far side last told of our sound, and when (RFC 3550 §6.4.2). */
  readonly said: { readonly at: number; readonly lost: number; readonly jitterMs: number } | undefined;
  /** What it said that it had sent, and when (RFC 3550 §6.4.1). */
  readonly sender: { readonly at: number; readonly packets: number } | undefined;
}

export interface HeardReading {
  readonly packets: number;
  readonly lost: number;
  readonly jitterMs: number;
  /** Samples played, those that were made up, and those of them that were silence. */
  readonly samples: number;
  readonly concealed: number;
  readonly concealedSilence: number;
  /** Seconds that all samples together waited in the jitter buffer, and how many those were. */
  readonly bufferSeconds: number;
  readonly bufferedSamples: number;
}

type Entry = Readonly<Record<string, unknown>>;

export function readLink(report: ReadonlyMap<string, unknown>): LinkReading {
  const entries = [...report.values()] as Entry[];
  const one = (type: string): Entry | undefined =>
    entries.find((entry) => entry.type === type && isAudio(entry));
  const transport = one('transport');
  const pair = report.get(String(transport?.selectedCandidatePairId)) as Entry | undefined;
  const local = report.get(String(pair?.localCandidateId)) as Entry | undefined;
  const remote = report.get(String(pair?.remoteCandidateId)) as Entry | undefined;
  const inbound = one('inbound-rtp');
  const remoteInbound = one('remote-inbound-rtp');
  const remoteOutbound = one('remote-outbound-rtp');
  const trip = remoteInbound?.roundTripTime ?? pair?.currentRoundTripTime;
  return {
    at: Math.max(...entries.map((entry) => count(entry, 'timestamp'))),
    arrived: entries.reduce((sum, entry) => sum + arrivedOf(entry), 0),
    roundTripMs: typeof trip === 'number' ? 1000 * trip : undefined,
    path: local === undefined ? '' : `${endOf(local)} → ${endOf(remote)}`,
    codec: codecOf(report.get(String(inbound?.codecId)) as Entry | undefined),
    heard: inbound && heardOf(inbound),
    said: remoteInbound && {
      at: count(remoteInbound, 'timestamp'),
      lost: count(remoteInbound, 'fractionLost'),
      jitterMs: 1000 * count(remoteInbound, 'jitter'),
    },
    sender: remoteOutbound && {
      at: count(remoteOutbound, 'timestamp'),
      packets: count(remoteOutbound, 'packetsSent'),
    },
  };
}

const isAudio = (entry: Entry): boolean => (entry.kind ?? 'audio') === 'audio';

const count = (entry: Entry, name: string): number => {
  const value = entry[name];
  return typeof value === 'number' ? value : 0;
};

const endOf = (candidate: Entry | undefined): string =>
  ['candidateType', 'protocol', 'address', 'port'].map((name) => String(candidate?.[name])).join(' ');

function arrivedOf(entry: Entry): number {
  if (entry.type === 'transport') return count(entry, 'packetsReceived');
  return entry.type === 'candidate-pair' ? count(entry, 'responsesReceived') : 0;
}

function codecOf(entry: Entry | undefined): Codec {
  return /pcm[au]/i.test(String(entry?.mimeType)) ? 'g711' : 'opus';
}

function heardOf(inbound: Entry): HeardReading {
  return {
    packets: count(inbound, 'packetsReceived'),
    lost: count(inbound, 'packetsLost'),
    jitterMs: 1000 * count(inbound, 'jitter'),
    samples: count(inbound, 'totalSamplesReceived'),
    concealed: count(inbound, 'concealedSamples'),
    concealedSilence: count(inbound, 'silentConcealedSamples'),
    bufferSeconds: count(inbound, 'jitterBufferDelay'),
    bufferedSamples: count(inbound, 'jitterBufferEmittedCount'),
  };
}
