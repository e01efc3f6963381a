import { Conference } from './conference.ts';
import type { MediaClock } from './media-clock.ts';
import type { MediaPeer } from './media-peer.ts';
import { MusicLoop } from './music-loop.ts';
import { startPlayback } from './playback.ts';
import type { SoundCache } from './sound-cache.ts';

export interface SoundExchangeOptions {
  readonly clock: MediaClock;
  readonly cache: SoundCache;
  readonly onError: (error: unknown, message: string) => void;
}

/** What a peer hears. One that is not known here hears nothing. */
type Hearing =
  | { readonly kind: 'echo' }
  | { readonly kind: 'pair'; readonly partner: MediaPeer }
  | { readonly kind: 'conference'; readonly conference: Conference<MediaPeer> }
  /** A playback or music, which may still be on its way from the disk. */
  | { readonly kind: 'sound'; readonly stop: () => void };

/**
 * Who hears what. Each peer hears one thing at a time: whatever begins ends what was before, and takes the peer
 * away from those that it was bridged with.
 */
export class SoundExchange {
  readonly #options: SoundExchangeOptions;
  readonly #hearing = new Map<MediaPeer, Hearing>();
  readonly #music = new Map<string, MusicLoop>();

  constructor(options: SoundExchangeOptions) {
    this.#options = options;
  }

  /** Whether it hears other people. */
  isBridged(peer: MediaPeer): boolean {
    const kind = this.#hearing.get(peer)?.kind;
    return kind === 'pair' || kind === 'conference';
  }

  /** Two hear each other packet by packet, more are mixed. One alone hears nothing. */
  bridge(peers: readonly MediaPeer[]): void {
    const [one, other, ...more] = [...new Set(peers)];
    if (!one) return;
    if (!other) this.silence(one);
    else if (more.length === 0) this.#pair(one, other);
    else this.#confer([one, other, ...more]);
  }

  echo(peer: MediaPeer): void {
    this.silence(peer);
    this.#hearing.set(peer, { kind: 'echo' });
    peer.sendTo(peer);
  }

  /** Plays files one after another; one that cannot be read is left out. `onEnd`: they came to their end. */
  play(peer: MediaPeer, paths: readonly Promise<string>[], onEnd: () => void): void {
    this.#begin(peer, async (isWanted) => {
      const all = await Promise.all(paths.map((path) => this.#read(path)));
      if (!isWanted()) return () => {};
      const packets = all.flat();
      return startPlayback({
        clock: this.#options.clock,
        packets,
        sink: peer,
        onEnd: () => {
          this.silence(peer);
          onEnd();
        },
      });
    });
  }

  /** Plays a file over and over, the same moment of it to everybody. */
  playMusic(peer: MediaPeer, path: Promise<string>): void {
    this.#begin(peer, async (isWanted) => {
      const packets = await this.#read(path);
      if (!isWanted()) return () => {};
      return this.#loopOf(await path, packets).add(peer);
    });
  }

  /** Reads a file that is to begin at once when it is wanted. */
  async prepare(path: Promise<string>): Promise<void> {
    await this.#read(path);
  }

  /** It hears nothing, and nobody hears it. */
  silence(peer: MediaPeer): void {
    const hearing = this.#hearing.get(peer);
    this.#hearing.delete(peer);
    peer.sendTo(undefined);
    peer.changeSource();
    switch (hearing?.kind) {
      case 'pair':
        this.#hearing.delete(hearing.partner);
        hearing.partner.sendTo(undefined);
        hearing.partner.changeSource();
        return;
      case 'conference':
        this.#leave(peer, hearing.conference);
        return;
      case 'sound':
        hearing.stop();
        return;
    }
  }

  #pair(one: MediaPeer, other: MediaPeer): void {
    const now = this.#hearing.get(one);
    if (now?.kind === 'pair' && now.partner === other) return;
    this.silence(one);
    this.silence(other);
    this.#hearing.set(one, { kind: 'pair', partner: other });
    this.#hearing.set(other, { kind: 'pair', partner: one });
    one.sendTo(other);
    other.sendTo(one);
  }

  #confer(peers: readonly MediaPeer[]): void {
    const conference = this.#roundOf(peers) ?? new Conference<MediaPeer>(this.#options.clock, this.#complain);
    for (const peer of peers) {
      if (conference.members.includes(peer)) continue;
      this.silence(peer);
      this.#hearing.set(peer, { kind: 'conference', conference });
      peer.sendTo(conference.add(peer, peer));
    }
    for (const member of conference.members) if (!peers.includes(member)) this.silence(member);
  }

  /** The conference that one of them is in already: nobody shall hear that another one joined. */
  #roundOf(peers: readonly MediaPeer[]): Conference<MediaPeer> | undefined {
    for (const peer of peers) {
      const hearing = this.#hearing.get(peer);
      if (hearing?.kind === 'conference') return hearing.conference;
    }
    return undefined;
  }

  #leave(peer: MediaPeer, conference: Conference<MediaPeer>): void {
    conference.remove(peer);
    const [one, other, third] = conference.members;
    if (!one || third) return;
    // Two are no conference: they need not be mixed. One has nobody to hear.
    conference.remove(one);
    this.#hearing.delete(one);
    if (other) {
      conference.remove(other);
      this.#hearing.delete(other);
      this.#pair(one, other);
    } else this.silence(one);
  }

  #begin(peer: MediaPeer, start: (isWanted: () => boolean) => Promise<() => void>): void {
    this.silence(peer);
    let wanted = true;
    let stopSound = (): void => {};
    const stop = (): void => {
      wanted = false;
      stopSound();
    };
    this.#hearing.set(peer, { kind: 'sound', stop });
    start(() => wanted).then(
      (started) => {
        if (wanted) stopSound = started;
        else started();
      },
      (error) => this.#complain(error),
    );
  }

  async #read(path: Promise<string>): Promise<readonly Uint8Array[]> {
    try {
      return await this.#options.cache.read(await path);
    } catch (error) {
      this.#options.onError(error, 'a sound cannot be played');
      return [];
    }
  }

  #loopOf(path: string, packets: readonly Uint8Array[]): MusicLoop {
    for (const [known, loop] of this.#music) if (!loop.isHeard && known !== path) this.#music.delete(known);
    const loop = this.#music.get(path) ?? new MusicLoop(this.#options.clock, packets);
    this.#music.set(path, loop);
    return loop;
  }

  readonly #complain = (error: unknown): void => this.#options.onError(error, 'sound failed');
}
