/** How many tests of a step passed and failed. A failed check counts as one failure. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Names of those among the passed that failed at first. */
  readonly flaky: readonly string[];
}

/** Of a check, and of a step that has no tests. */
export const NO_FAILURE: Count = { passed: 0, failed: 0, flaky: [] };
export const ONE_FAILURE: Count = { ...NO_FAILURE, failed: 1 };

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  /** Measures no time and needs nothing for itself: runs beside its neighbours that are so, too. */
  readonly sharesMachine?: true;
  run(): Promise<Count>;
}
