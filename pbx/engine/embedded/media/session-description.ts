import { parse, type SessionDescription } from 'sdp-transform';
import type { IceCredentials, LocalIce } from './ice-lite-agent.ts';
import type { ExpectedFingerprint } from './secure-transport.ts';

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** RTP payload types of a leg. Telephone events (RFC 4733) by their clock rate, Hz. */
export interface Payloads {
  readonly opus: number;
  readonly opusParameters: string;
  readonly events: ReadonlyMap<number, number>;
}

/** What we need to know of the far end's offer or answer. */
export interface RemoteDescription {
  readonly direction: Direction;
  readonly ice: IceCredentials;
  readonly fingerprint: ExpectedFingerprint;
  readonly setup: string;
  readonly payloads: Payloads;
  /** Every media section as offered, for the answer must repeat them all (RFC 3264 §6). */
  readonly sections: readonly {
    readonly type: string;
    readonly protocol: string;
    readonly mid: string | undefined;
  }[];
  /** Which of the sections carries the audio. */
  readonly audioSection: number;
  readonly bundled: boolean;
}

/** The far end described media that this engine cannot carry: answer 488. */
export class UnacceptableMedia extends Error {}

/**
 * Reads an offer or an answer.
 * @throws UnacceptableMedia without Opus over DTLS-SRTP with ICE in it.
 */
export function readDescription(sdp: string): RemoteDescription {
  const session = parseSafely(sdp);
  const audioSection = session.media.findIndex((media) => media.type === 'audio' && media.port !== 0);
  const audio = session.media[audioSection];
  if (!audio) throw new UnacceptableMedia('no audio');
  const fragment = audio.iceUfrag ?? session.iceUfrag;
  const password = audio.icePwd ?? session.icePwd;
  const fingerprint = audio.fingerprint ?? session.fingerprint;
  if (!fragment || !password || !fingerprint) throw new UnacceptableMedia('no DTLS-SRTP over ICE');
  const silenced = (audio.connection ?? session.connection)?.ip === '0.0.0.0' && audio.port !== 9;
  return {
    direction: silenced ? 'inactive' : readDirection(audio.direction ?? session.direction),
    ice: { fragment: String(fragment), password: String(password) },
    fingerprint: { algorithm: fingerprint.type, value: fingerprint.hash },
    setup: audio.setup ?? session.setup ?? 'actpass',
    payloads: readPayloads(audio),
    sections: session.media.map((media) => ({
      type: media.type,
      protocol: media.protocol,
      mid: media.mid === undefined ? undefined : String(media.mid),
    })),
    audioSection,
    bundled: (session.groups ?? []).some((group) => group.type === 'BUNDLE'),
  };
}

export interface LocalDescription {
  readonly address: string;
  readonly port: number;
  readonly ice: LocalIce;
  /** SHA-256. */
  readonly fingerprint: string;
  readonly setup: 'actpass' | 'passive';
  readonly direction: Direction;
  readonly payloads: Payloads;
  readonly ssrc: number;
  readonly sessionId: string;
  readonly version: number;
}

/** What we offer: Opus, telephone events at both usual clock rates. */
export const offeredPayloads: Payloads = {
  opus: 111,
  opusParameters: 'minptime=10;useinbandfec=1',
  events: new Map([
    [48_000, 110],
    [8_000, 126],
  ]),
};

/** Our offer: one audio section. */
export function writeOffer(local: LocalDescription): string {
  return lines([...sessionLines(local), 'a=group:BUNDLE 0', ...audioLines(local, '0')]);
}

/**
 * Our answer to `offer`: its audio, and nothing else of it. A further offer of ours in the same session is laid out
 * like it, too.
 */
export function writeAnswer(local: LocalDescription, offer: RemoteDescription): string {
  const audioMid = offer.sections[offer.audioSection]?.mid;
  const bundle = offer.bundled && audioMid !== undefined ? [`a=group:BUNDLE ${audioMid}`] : [];
  const sections = offer.sections.flatMap((section, index) =>
    index === offer.audioSection
      ? audioLines(local, section.mid)
      : refusedLines(section.type, section.protocol, section.mid),
  );
  return lines([...sessionLines(local), ...bundle, ...sections]);
}

function sessionLines(local: LocalDescription): string[] {
  return [
    'v=0',
    `o=- ${local.sessionId} ${local.version} IN IP4 ${local.address}`,
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=msid-semantic: WMS *',
  ];
}

function audioLines(local: LocalDescription, mid: string | undefined): string[] {
  const { opus, opusParameters, events } = local.payloads;
  const eventPayloads = [...events].sort(([a], [b]) => b - a);
  return [
    `m=audio ${local.port} UDP/TLS/RTP/SAVPF ${[opus, ...eventPayloads.map(([, payload]) => payload)].join(' ')}`,
    `c=IN IP4 ${local.address}`,
    ...(mid === undefined ? [] : [`a=mid:${mid}`]),
    `a=ice-ufrag:${local.ice.fragment}`,
    `a=ice-pwd:${local.ice.password}`,
    `a=fingerprint:sha-256 ${local.fingerprint}`,
    `a=setup:${local.setup}`,
    `a=${local.direction}`,
    'a=rtcp-mux',
    `a=rtpmap:${opus} opus/48000/2`,
    ...(opusParameters ? [`a=fmtp:${opus} ${opusParameters}`] : []),
    ...eventPayloads.flatMap(([rate, payload]) => [
      `a=rtpmap:${payload} telephone-event/${rate}`,
      `a=fmtp:${payload} 0-16`,
    ]),
    `a=msid:pbx audio`,
    `a=ssrc:${local.ssrc} cname:pbx`,
    `a=candidate:1 1 udp ${local.ice.priority} ${local.address} ${local.port} typ host`,
    'a=end-of-candidates',
  ];
}

function refusedLines(type: string, protocol: string, mid: string | undefined): string[] {
  const format = protocol.includes('SCTP') ? 'webrtc-datachannel' : '0';
  return [
    `m=${type} 0 ${protocol} ${format}`,
    'c=IN IP4 0.0.0.0',
    ...(mid === undefined ? [] : [`a=mid:${mid}`]),
    'a=inactive',
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`;
}

function parseSafely(sdp: string): SessionDescription {
  try {
    return parse(sdp);
  } catch {
    throw new UnacceptableMedia('unreadable description');
  }
}

function readDirection(direction: string | undefined): Direction {
  if (direction === 'sendonly' || direction === 'recvonly' || direction === 'inactive') return direction;
  return 'sendrecv';
}

function readPayloads(audio: SessionDescription['media'][number]): Payloads {
  const opus = audio.rtp.find(({ codec, rate }) => codec.toLowerCase() === 'opus' && rate === 48_000);
  if (!opus) throw new UnacceptableMedia('no Opus');
  const parameters = audio.fmtp.find(({ payload }) => payload === opus.payload)?.config ?? '';
  const events = audio.rtp.filter(({ codec, rate }) => codec.toLowerCase() === 'telephone-event' && rate);
  return {
    opus: opus.payload,
    opusParameters: parameters,
    events: new Map(events.map(({ rate, payload }) => [rate ?? 8_000, payload])),
  };
}
