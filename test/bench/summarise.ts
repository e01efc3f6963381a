import { percentile } from './percentile.ts';
import type { Anchor, Limits, Row } from './row.ts';

export interface Measured {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly target: Limits;
  readonly samples: readonly number[];
  readonly anchor?: { readonly what: string; readonly samples: readonly number[] } | undefined;
}

/** From samples to a row: percentiles to a tenth of the unit, and whether the limits hold. */
export function summarise({ samples, anchor, target, ...naming }: Measured): Row {
  const [p50, p95] = percentiles(samples);
  const worst = rounded(Math.max(...samples));
  const isLow =
    p50 <= (target.p50 ?? Infinity) && p95 <= (target.p95 ?? Infinity) && worst <= (target.worst ?? Infinity);
  const holds = isLow && p50 >= (target.atLeast ?? -Infinity);
  const beside = anchor ? summariseAnchor(anchor) : null;
  return { ...naming, p50, p95, worst, samples: samples.length, target, anchor: beside, holds };
}

function summariseAnchor({ what, samples }: NonNullable<Measured['anchor']>): Anchor {
  const [p50, p95] = percentiles(samples);
  return { what, p50, p95 };
}

function percentiles(samples: readonly number[]): readonly [number, number] {
  return [rounded(percentile(samples, 50)), rounded(percentile(samples, 95))];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
