/** Mono PCM, -1..1. */
export interface Sound {
  /** Hz. */
  readonly sampleRate: number;
  readonly samples: Float32Array;
}
