import type { StatisticsCounters } from '../tables.ts';

/** Columns that add up. */
export const STATISTICS_COUNTERS = [
  'answered',
  'missed',
  'voicemail',
  'wait_ms',
  'talk_ms',
  'within_5',
  'within_10',
  'within_15',
  'within_20',
  'within_30',
  'within_45',
  'within_60',
  'within_90',
  'within_120',
] as const satisfies readonly (keyof StatisticsCounters)[];
