import type { Limits, ReportedRow } from './row.ts';

const HEADINGS = [
  'what',
  'p50',
  'p95',
  'worst',
  'of',
  'unit',
  'target',
  'anchor in this run (p50 / p95)',
  '',
];
const SHORTENED = '*';

/** The rows as text in columns, for a terminal. `left`: ids of rows that only a long run has. */
export function table(rows: readonly ReportedRow[], left: readonly string[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd());
  return [...text, ...notes(rows, left)].join('\n');
}

function cells({ what, p50, p95, worst, samples, unit, target, anchor, holds, isShortened }: ReportedRow) {
  const beside = anchor ? `${anchor.what}: ${anchor.p50} / ${anchor.p95}` : '-';
  const count = `${samples}${isShortened ? SHORTENED : ''}`;
  const numbers = [p50, p95, worst].map(String);
  return [what, ...numbers, count, unit, limits(target), beside, holds ? 'holds' : 'MISSED'];
}

function limits({ p50, p95, worst, atLeast }: Limits): string {
  const parts = [];
  if (p50 !== undefined) parts.push(`p50 ≤ ${p50}`);
  if (p95 !== undefined) parts.push(`p95 ≤ ${p95}`);
  if (worst !== undefined) parts.push(`worst ≤ ${worst}`);
  if (atLeast !== undefined) parts.push(`p50 ≥ ${atLeast}`);
  return parts.join(', ');
}

function notes(rows: readonly ReportedRow[], left: readonly string[]): readonly string[] {
  const parts = [];
  if (rows.some(({ isShortened }) => isShortened))
    parts.push(`${SHORTENED} measured more briefly than the target says; as it says with --long`);
  if (left.length > 0) parts.push(`only with --long, or by --only: ${left.join(', ')}`);
  return parts;
}
