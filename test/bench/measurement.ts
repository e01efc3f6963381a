import type { BenchOffice } from './bench-office.ts';
import type { Row } from './row.ts';

export interface BenchSurroundings {
  readonly office: BenchOffice;
  /** How often to repeat something that is done `usual` times, `long` times under `--long`. */
  readonly times: (usual: number, long?: number) => number;
  /** How long to watch something that is watched for `usual` seconds, for `long` seconds under `--long`. */
  readonly seconds: (usual: number, long?: number) => number;
}

/** One run of the product that yields one or more rows. */
export interface Measurement {
  /** Ids of the rows, for `--only`. */
  readonly ids: readonly string[];
  /** Takes so long that it is measured under `--long`, or when it is named. */
  readonly onlyLong?: true;
  measure(surroundings: BenchSurroundings): Promise<readonly Row[]>;
}
