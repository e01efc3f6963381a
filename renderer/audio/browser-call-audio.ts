import type { CallAudio, Microphone } from './call-audio.ts';
import { openMicrophone } from './open-microphone.ts';
import type { SoundContext } from './sound-context.ts';
import type { MicrophoneChoice, OutputChoice, RoutedSound, SoundRouting } from './sound-routing.ts';

/** Before anything was chosen. */
const DEFAULT_MICROPHONE: MicrophoneChoice = {
  device: undefined,
  noiseSuppression: 'browser',
  echoCancellation: true,
  autoGain: true,
};

/**
 * Call audio by the browser's means. The microphone is opened at the click and closed with the call, never
 * kept warm in between: the system's "in use" light must tell the truth, and other programs want it too.
 */
export class BrowserCallAudio implements CallAudio, RoutedSound {
  readonly #sounds: SoundContext;
  readonly #players = new Map<string, HTMLAudioElement>();
  /** Calls `onLost` of each microphone that is open. */
  readonly #reopen = new Set<() => void>();
  #microphone = DEFAULT_MICROPHONE;
  #speaker: OutputChoice = { device: undefined, volume: 1 };

  constructor(sounds: SoundContext) {
    this.#sounds = sounds;
  }

  async openMicrophone(): Promise<Microphone> {
    try {
      const choice = this.#microphone;
      const microphone = this.#fromDevice(await openMicrophone(choice));
      // It was chosen anew while this one opened: whoever gets this one asks again at once.
      if (choice !== this.#microphone) queueMicrotask(() => this.#reopenAll());
      return microphone;
    } catch {
      // Refused, absent or busy: all mean that this call has no microphone.
      return this.#silence();
    }
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

  route({ microphone, speaker }: SoundRouting): void {
    const isOther = JSON.stringify(microphone) !== JSON.stringify(this.#microphone);
    this.#speaker = speaker;
    for (const player of this.#players.values()) this.#route(player);
    if (!isOther) return;
    this.#microphone = microphone;
    this.#reopenAll();
  }

  #reopenAll(): void {
    for (const reopen of [...this.#reopen]) reopen();
  }

  #route(player: HTMLAudioElement): void {
    const wanted = this.#speaker.device ?? '';
    player.volume = this.#speaker.volume;
    // An output that is gone just now: it will be routed again in a moment, and plays on by the default.
    if (player.sinkId !== wanted) void player.setSinkId(wanted).catch(() => player.setSinkId(''));
  }

  #fromDevice({ track, device, close }: Awaited<ReturnType<typeof openMicrophone>>): Microphone {
    return this.#whileOpen((lost) => {
      device.addEventListener('ended', lost, { once: true });
      return { track, live: true, close };
    });
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
    return this.#whileOpen(() => ({ track, live: false, close }));
  }

  /** A microphone that tells once, and only before it is closed, that it should be opened anew. */
  #whileOpen(make: (lost: () => void) => Omit<Microphone, 'onLost'>): Microphone {
    let tell: () => void = () => undefined;
    const lost = (): void => {
      if (this.#reopen.delete(lost)) tell();
    };
    this.#reopen.add(lost);
    const { close, ...source } = make(lost);
    return {
      ...source,
      onLost: (listener) => {
        tell = listener;
      },
      close: () => {
        this.#reopen.delete(lost);
        close();
      },
    };
  }
}
