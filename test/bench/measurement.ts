import type { BenchOffice } from './bench-office.ts';
import type { Row } from './row.ts';

export interface BenchSurroundings {
  readonly office: BenchOffice;
  /** How often to repeat something that is done `full` times in a full run. */
  readonly times: (full: number) => number;
  /** How long to watch something that is watched for `full` seconds in a full run. */
  readonly seconds: (full: number) => number;
}

/** One run of the product that yields one or more rows. */
export interface Measurement {
  /** Ids of the rows, for `--only`. */
  readonly ids: readonly string[];
  measure(surroundings: BenchSurroundings): Promise<readonly Row[]>;
}
