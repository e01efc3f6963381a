/** One measured property of the product beside its target. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: string;
  /** Upper limits, in `unit`. */
  readonly target: Limits;
  /** The same measured in this run on something that is not ours. */
  readonly anchor: Anchor | null;
  /** Whether both limits were kept. */
  readonly holds: boolean;
}

export interface Limits {
  readonly p50?: number;
  readonly p95?: number;
}

export interface Anchor {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}
