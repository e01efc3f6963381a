import { type CallLink, freshLink } from '../phone/call-link.ts';
import { measure, type QualityMeter } from '../phone/quality.ts';
import { type LinkReading, readLink } from './link-reading.ts';
import { MediaRecovery } from './media-recovery.ts';
import { QualitySource } from './quality-source.ts';

const READING_MS = 1000;

export interface CallLinkEvents {
  changed(link: CallLink): void;
  /** A new path for the media is wanted: a re-INVITE that restarts ICE. */
  restartIce(): void;
  /** For the journal of the call. */
  happened(what: string): void;
  read(reading: LinkReading): void;
}

/** Watches the connection of an answered call: how it sounds, and whether it lives. */
export class CallLinkWatch {
  readonly #connection: RTCPeerConnection;
  readonly #events: CallLinkEvents;
  readonly #recovery: MediaRecovery;
  readonly #source = new QualitySource();
  readonly #closing = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #meter: QualityMeter | undefined;
  #path = '';
  #link = freshLink;

  constructor(connection: RTCPeerConnection, events: CallLinkEvents) {
    this.#connection = connection;
    this.#events = events;
    this.#recovery = new MediaRecovery({
      restart: () => {
        events.happened('restarts ICE');
        events.restartIce();
      },
      flows: (flows) => {
        events.happened(flows ? 'the far side is heard again' : 'the path is dead');
        this.#tell({ ...this.#link, flows });
      },
    });
    const { signal } = this.#closing;
    const onIce = (): void => {
      events.happened(`ICE ${connection.iceConnectionState}`);
      this.#recovery.iceIs(connection.iceConnectionState);
    };
    const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
      if (candidate !== null) events.happened(`our ${candidate.candidate}`);
    };
    connection.addEventListener('icecandidate', onCandidate, { signal });
    connection.addEventListener('iceconnectionstatechange', onIce, { signal });
    this.#timer = setInterval(() => void this.#read(), READING_MS);
  }

  /**
   * Addresses came, or some are gone, perhaps the one that our packets left by: WebRTC names the one that it last knew
   * of. Either way the way to the PBX may be another from now on, and our packets take it at once: the far side is to
   * know it by a check of ours, which WebRTC alone would make within 2.5 s.
   */
  networkChanged({ isAddressGone }: { readonly isAddressGone: boolean }): void {
    this.#events.happened(isAddressGone ? 'an address is gone' : 'an address came');
    if (isAddressGone) this.#recovery.addressGone();
    else this.#events.restartIce();
  }

  close(): void {
    this.#closing.abort();
    clearInterval(this.#timer);
    this.#recovery.close();
  }

  async #read(): Promise<void> {
    const report = await this.#connection.getStats().catch(() => undefined);
    if (report === undefined || this.#closing.signal.aborted) return;
    this.#judge(readLink(report as unknown as ReadonlyMap<string, unknown>));
  }

  #judge(reading: LinkReading): void {
    this.#events.read(reading);
    if (reading.path !== this.#path) this.#events.happened(`the path is ${reading.path}`);
    this.#path = reading.path;
    this.#recovery.hears(reading.arrived, reading.heard?.packets ?? 0);
    const sample = this.#source.next(reading);
    if (sample === undefined || !this.#link.flows) return;
    this.#meter = measure(this.#meter, sample);
    const quality = this.#meter?.quality;
    const told = this.#link.quality;
    const isNews = quality?.score !== told?.score || quality?.level !== told?.level;
    if (isNews || quality?.trouble !== told?.trouble) this.#tell({ ...this.#link, quality });
  }

  #tell(link: CallLink): void {
    this.#link = link;
    if (!this.#closing.signal.aborted) this.#events.changed(link);
  }
}
