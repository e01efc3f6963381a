import type { CallAudio, Microphone } from './call-audio.ts';
import type { SoundContext } from './sound-context.ts';

const MICROPHONE: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/**
 * Call audio by the browser's means. The microphone is opened at the click and closed with the call, never
 * kept warm in between: the system's "in use" light must tell the truth.
 */
export class BrowserCallAudio implements CallAudio {
  readonly #sounds: SoundContext;
  readonly #players = new Map<string, HTMLAudioElement>();
  #output: string | undefined;

  constructor(sounds: SoundContext) {
    this.#sounds = sounds;
  }

  async openMicrophone(): Promise<Microphone> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(MICROPHONE);
      const track = stream.getAudioTracks()[0];
      if (track !== undefined) return deviceMicrophone(track);
    } catch {
      // Refused, absent or busy: all mean that this call has no microphone.
    }
    return this.#silence();
  }

  play(call: string, stream: MediaStream): void {
    const player = this.#players.get(call) ?? new Audio();
    this.#players.set(call, player);
    player.autoplay = true;
    player.srcObject = stream;
    this.#route(player);
    void player.play().catch(() => undefined);
  }

  setPlaying(call: string, audible: boolean): void {
    const player = this.#players.get(call);
    if (player !== undefined) player.muted = !audible;
  }

  stopPlaying(call: string): void {
    const player = this.#players.get(call);
    this.#players.delete(call);
    if (player === undefined) return;
    player.pause();
    player.srcObject = null;
  }

  /** Which speaker plays calls from now on; undefined is the system's default. */
  setOutput(deviceId: string | undefined): void {
    this.#output = deviceId;
    for (const player of this.#players.values()) this.#route(player);
  }

  #route(player: HTMLAudioElement): void {
    if (typeof player.setSinkId !== 'function') return;
    const wanted = this.#output ?? '';
    if (player.sinkId !== wanted) void player.setSinkId(wanted).catch(() => undefined);
  }

  /** A running source of silence: RTP flows, so that the path stays open and digits can be sent. */
  #silence(): Microphone {
    const { context, release } = this.#sounds.use();
    const destination = context.createMediaStreamDestination();
    const source = new ConstantSourceNode(context, { offset: 0 });
    source.connect(destination);
    source.start();
    const track = destination.stream.getAudioTracks()[0];
    if (track === undefined) throw new Error('A media stream destination always has a track');
    const close = (): void => {
      source.stop();
      track.stop();
      release();
    };
    return { track, live: false, onLost: () => undefined, close };
  }
}

function deviceMicrophone(track: MediaStreamTrack): Microphone {
  return {
    track,
    live: true,
    onLost: (listener) => track.addEventListener('ended', listener, { once: true }),
    close: () => track.stop(),
  };
}
