import { bell } from './cadence.ts';
import { loop } from './play-cadence.ts';
import { SoundContext } from './sound-context.ts';
import type { OutputChoice, RoutedSound, SoundRouting } from './sound-routing.ts';

/** The outputs that ring: each with its own device and volume, silenced and un-silenced while it rings. */
export class Ringers implements RoutedSound {
  readonly #contexts: SoundContext[] = [];
  #outputs: readonly OutputChoice[] = [{ device: undefined, volume: 0.7 }];
  #isRinging = false;
  /** Ends the ring of the output at that place. */
  readonly #sounding = new Map<number, () => void>();

  ring(): void {
    this.#isRinging = true;
    this.#follow();
  }

  silence(): void {
    this.#isRinging = false;
    this.#follow();
  }

  route({ ringers }: SoundRouting): void {
    this.#outputs = ringers;
    this.#follow();
  }

  close(): void {
    this.silence();
    for (const context of this.#contexts) context.close();
  }

  #follow(): void {
    const places = Math.max(this.#outputs.length, this.#contexts.length);
    for (let place = 0; place < places; place++) this.#followAt(place, this.#outputs[place]);
  }

  /** A silent output is left alone: opening it would take the device for nothing. */
  #followAt(place: number, output: OutputChoice | undefined): void {
    const isHeard = this.#isRinging && output !== undefined && output.volume > 0;
    if (!isHeard) {
      this.#sounding.get(place)?.();
      this.#sounding.delete(place);
      return;
    }
    this.#contexts[place] ??= new SoundContext();
    const context = this.#contexts[place];
    context.setOutput(output);
    if (!this.#sounding.has(place)) this.#sounding.set(place, loop(context, bell));
  }
}
