import type { Limits, Row } from './row.ts';

const HEADINGS = ['what', 'p50', 'p95', 'unit', 'target', 'anchor in this run (p50 / p95)', ''];

/** The rows as text in columns, for a terminal. */
export function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells({ what, p50, p95, unit, target, anchor, holds }: Row): string[] {
  const beside = anchor ? `${anchor.what}: ${anchor.p50} / ${anchor.p95}` : '-';
  return [what, String(p50), String(p95), unit, limits(target), beside, holds ? 'holds' : 'MISSED'];
}

function limits({ p50, p95, atLeast }: Limits): string {
  const parts = [];
  if (p50 !== undefined) parts.push(`p50 ≤ ${p50}`);
  if (p95 !== undefined) parts.push(`p95 ≤ ${p95}`);
  if (atLeast !== undefined) parts.push(`p50 ≥ ${atLeast}`);
  return parts.join(', ');
}
