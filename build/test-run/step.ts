/** How many tests of a step passed and failed. A failed check counts as one failure. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  run(): Promise<Count>;
}
