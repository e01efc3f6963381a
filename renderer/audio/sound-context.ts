import { type MovableOutput, OutputMover } from './output-mover.ts';
import type { OutputChoice, RoutedSound, SoundRouting } from './sound-routing.ts';

/** How long the context stays awake after its last use: closing and opening again clicks. */
const LINGER_MS = 2000;

/** Chromium's, not yet in the types: `sinkId` and `setSinkId` of an AudioContext (Audio Output Devices API). */
type SinkContext = AudioContext & MovableOutput;

/**
 * One AudioContext for all that we synthesise for one output, made at its first use and suspended while nobody
 * needs it, so that an idle phone costs no CPU and holds no device.
 */
export class SoundContext implements RoutedSound {
  #context: AudioContext | undefined;
  #mover: OutputMover | undefined;
  #volume: GainNode | undefined;
  #output: OutputChoice = { device: undefined, volume: 1 };
  #users = 0;
  #sleep: ReturnType<typeof setTimeout> | undefined;

  /** Wakes the context; play into `output`. Call the returned function once when done. */
  use(): { readonly context: AudioContext; readonly output: AudioNode; readonly release: () => void } {
    clearTimeout(this.#sleep);
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    const context = this.#context;
    this.#volume ??= newVolume(context, this.#output.volume);
    this.#mover ??= new OutputMover(context as SinkContext);
    this.#mover.to(this.#output.device ?? '');
    if (context.state !== 'running') void context.resume().catch(() => undefined);
    this.#users++;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      this.#users--;
      if (this.#users === 0) this.#sleep = setTimeout(() => this.#suspend(), LINGER_MS);
    };
    return { context, output: this.#volume, release };
  }

  /** As the context of calls' own tones. */
  route({ speaker }: SoundRouting): void {
    this.setOutput(speaker);
  }

  /** Where it plays and how loud, from now on; what sounds already moves. */
  setOutput(output: OutputChoice): void {
    this.#output = output;
    if (this.#context === undefined || this.#volume === undefined) return;
    this.#volume.gain.setTargetAtTime(output.volume, this.#context.currentTime, 0.02);
    this.#mover?.to(output.device ?? '');
  }

  close(): void {
    clearTimeout(this.#sleep);
    void this.#context?.close();
    this.#context = undefined;
    this.#mover = undefined;
    this.#volume = undefined;
  }

  #suspend(): void {
    void this.#context?.suspend().catch(() => undefined);
  }
}

function newVolume(context: AudioContext, gain: number): GainNode {
  const volume = new GainNode(context, { gain });
  volume.connect(context.destination);
  return volume;
}
