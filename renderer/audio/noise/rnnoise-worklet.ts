/** Runs on the audio thread. `noise-filter`: one channel in, one out, at 48 kHz. */
import { RnnoiseFilter } from './rnnoise-filter.ts';

/** Of AudioWorkletGlobalScope, which TypeScript's DOM does not know. */
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new (options: ProcessorOptions) => object): void;

interface ProcessorOptions {
  readonly processorOptions: { readonly module: WebAssembly.Module };
}

class NoiseFilter extends AudioWorkletProcessor {
  readonly #filter: RnnoiseFilter;
  #isOver = false;

  constructor({ processorOptions }: ProcessorOptions) {
    super();
    this.#filter = new RnnoiseFilter(processorOptions.module);
    this.port.onmessage = () => {
      this.#isOver = true;
      this.#filter.close();
    };
  }

  process([inputs]: Float32Array[][], [outputs]: Float32Array[][]): boolean {
    if (this.#isOver) return false;
    const input = inputs?.[0];
    const output = outputs?.[0];
    if (input !== undefined && output !== undefined) this.#filter.process(input, output);
    return true;
  }
}

registerProcessor('noise-filter', NoiseFilter);
