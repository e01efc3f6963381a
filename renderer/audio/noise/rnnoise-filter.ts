/** What RNNoise works on: 10 ms at 48 kHz, as 16-bit values in floats. */
const FRAME = 480;
const FULL_SCALE = 32_768;
const FLOAT_BYTES = 4;

/** Of Xiph's rnnoise.h, as exported by the WebAssembly build in @sapphi-red/web-noise-suppressor. */
interface Rnnoise {
  readonly memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(bytes: number): number;
  free(address: number): void;
  rnnoise_create(model: number): number;
  rnnoise_destroy(state: number): void;
  /** Returns how probably it is a voice, 0 to 1. */
  rnnoise_process_frame(state: number, out: number, input: number): number;
}

/**
 * Takes the noise out of one channel at 48 kHz, a part of any length at a time; comes out 10 ms later. Made from
 * a compiled module and synchronous, so that an AudioWorklet may run it.
 */
export class RnnoiseFilter {
  readonly #rnnoise: Rnnoise;
  readonly #state: number;
  readonly #frame: number;
  /** Both hold less than one frame and one part. */
  readonly #waiting = new SampleQueue();
  readonly #clean = new SampleQueue();

  constructor(module: WebAssembly.Module) {
    this.#rnnoise = instantiate(module);
    this.#state = this.#rnnoise.rnnoise_create(0);
    this.#frame = this.#rnnoise.malloc(FRAME * FLOAT_BYTES);
    this.#clean.push(new Float32Array(FRAME));
  }

  /** `output` is as long as `input`. */
  process(input: Float32Array, output: Float32Array): void {
    this.#waiting.push(input);
    while (this.#waiting.length >= FRAME) this.#processFrame();
    this.#clean.pull(output);
  }

  close(): void {
    this.#rnnoise.rnnoise_destroy(this.#state);
    this.#rnnoise.free(this.#frame);
  }

  #processFrame(): void {
    // Anew each time: the memory moves when it grows.
    const frame = new Float32Array(this.#rnnoise.memory.buffer, this.#frame, FRAME);
    this.#waiting.pull(frame);
    for (let index = 0; index < FRAME; index++) frame[index] = (frame[index] ?? 0) * FULL_SCALE;
    this.#rnnoise.rnnoise_process_frame(this.#state, this.#frame, this.#frame);
    for (let index = 0; index < FRAME; index++) frame[index] = (frame[index] ?? 0) / FULL_SCALE;
    this.#clean.push(frame);
  }
}

/** First in, first out, without making garbage on the audio thread. */
class SampleQueue {
  #samples = new Float32Array(4 * FRAME);
  length = 0;

  push(samples: Float32Array): void {
    if (this.length + samples.length > this.#samples.length) {
      const larger = new Float32Array(2 * (this.length + samples.length));
      larger.set(this.#samples.subarray(0, this.length));
      this.#samples = larger;
    }
    this.#samples.set(samples, this.length);
    this.length += samples.length;
  }

  /** Fills `target` as far as there is anything. */
  pull(target: Float32Array): void {
    const count = Math.min(target.length, this.length);
    target.set(this.#samples.subarray(0, count));
    this.#samples.copyWithin(0, count, this.length);
    this.length -= count;
  }
}

function instantiate(module: WebAssembly.Module): Rnnoise {
  const instance = new WebAssembly.Instance(module, {
    env: {
      // Nothing is returned: the result would be made a number, and 16 MB of array take a second for that.
      emscripten_memcpy_big: (to: number, from: number, bytes: number) => {
        new Uint8Array(rnnoise.memory.buffer).copyWithin(to, from, from + bytes);
      },
      // What it has from the start is enough for one channel.
      emscripten_resize_heap: () => 0,
      __assert_fail: () => {
        throw new Error('RNNoise failed an assertion of its own');
      },
    },
  });
  const rnnoise = instance.exports as unknown as Rnnoise;
  rnnoise.__wasm_call_ctors();
  return rnnoise;
}
