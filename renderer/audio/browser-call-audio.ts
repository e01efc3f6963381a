import type { CallAudio, Microphone } from './call-audio.ts';
import { openMicrophone } from './open-microphone.ts';
import { OpenMicrophones } from './open-microphones.ts';
import { OutputMover } from './output-mover.ts';
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
  readonly #players = new Map<string, Player>();
  readonly #microphones = new OpenMicrophones();
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
      if (choice !== this.#microphone) this.#microphones.loseAll();
      return microphone;
    } catch {
      // Refused, absent or busy: all mean that this call has no microphone.
      return this.#silence();
    }
  }

  play(call: string, stream: MediaStream): void {
    const player = this.#players.get(call) ?? newPlayer();
    this.#players.set(call, player);
    player.element.autoplay = true;
    player.element.srcObject = stream;
    this.#route(player);
    void player.element.play().catch(() => undefined);
  }

  setPlaying(call: string, audible: boolean): void {
    const player = this.#players.get(call);
    if (player !== undefined) player.element.muted = !audible;
  }

  stopPlaying(call: string): void {
    const player = this.#players.get(call);
    this.#players.delete(call);
    if (player === undefined) return;
    player.element.pause();
    player.element.srcObject = null;
  }

  route({ microphone, speaker }: SoundRouting): void {
    const isOther = JSON.stringify(microphone) !== JSON.stringify(this.#microphone);
    this.#speaker = speaker;
    for (const player of this.#players.values()) this.#route(player);
    if (!isOther) return;
    this.#microphone = microphone;
    this.#microphones.loseAll();
  }

  #route({ element, mover }: Player): void {
    element.volume = this.#speaker.volume;
    mover.to(this.#speaker.device ?? '');
  }

  #fromDevice({ track, device, close }: Awaited<ReturnType<typeof openMicrophone>>): Microphone {
    return this.#microphones.add((lost) => {
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
    return this.#microphones.add(() => ({ track, live: false, close }));
  }
}

/** What plays the other side of one call. */
interface Player {
  readonly element: HTMLAudioElement;
  readonly mover: OutputMover;
}

function newPlayer(): Player {
  const element = new Audio();
  return { element, mover: new OutputMover(element) };
}
