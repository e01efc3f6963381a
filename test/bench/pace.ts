import type { BenchSurroundings } from './measurement.ts';

/** `quick`: to see that it works. `usual`: all of it in twenty minutes. `long`: as long as the targets say. */
export type RunLength = 'quick' | 'usual' | 'long';

const TIMES_SHORTER = 6;
const SECONDS_SHORTER = 12;

/** What tells a measurement how long to go on, and whether that was shorter than the target says. */
export class Pace implements Pick<BenchSurroundings, 'times' | 'seconds'> {
  readonly #length: RunLength;
  #isShortened = false;

  constructor(length: RunLength) {
    this.#length = length;
  }

  get isShortened(): boolean {
    return this.#isShortened;
  }

  readonly times = (usual: number, long = usual): number => Math.ceil(this.#of(usual, long, TIMES_SHORTER));

  readonly seconds = (usual: number, long = usual): number => this.#of(usual, long, SECONDS_SHORTER);

  #of(usual: number, long: number, shorter: number): number {
    if (this.#length === 'long') return long;
    if (this.#length === 'quick' || usual < long) this.#isShortened = true;
    return this.#length === 'quick' ? usual / shorter : usual;
  }
}
