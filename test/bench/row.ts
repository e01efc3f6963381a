/** One measured property of the product beside its target. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** How many were measured. */
  readonly samples: number;
  readonly unit: string;
  /** In `unit`. */
  readonly target: Limits;
  /** The same measured in this run on something that is not ours. */
  readonly anchor: Anchor | null;
  /** Whether all limits were kept. */
  readonly holds: boolean;
}

/** Upper limits; where more is better, a lower one of the median. */
export interface Limits {
  readonly p50?: number;
  readonly p95?: number;
  /** Of every single sample. */
  readonly worst?: number;
  readonly atLeast?: number;
}

export interface Anchor {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

/** `isShortened`: measured more briefly than the target says, as `--long` would. */
export interface ReportedRow extends Row {
  readonly isShortened: boolean;
}
