import type { CallFilter } from '../history/call-filter.ts';
import { toAddress } from '../history/filter-address.ts';
import type { Days } from './days.ts';
import type { StatisticsView } from './statistics-view.ts';

const KINDS = { inbound: 'incoming', outbound: 'outgoing', internal: 'internal' } as const;

/** Where the history shows the calls behind a row; without a key, behind all rows. */
export function callsAddress(
  { by, direction }: Pick<StatisticsView, 'by' | 'direction'>,
  days: Days,
  key?: string,
): string {
  const all: CallFilter = { viewer: undefined, kind: KINDS[direction], search: '', ...days };
  if (key === undefined) return toAddress(all);
  if (by === 'day') return toAddress({ ...all, from: key, to: key });
  return toAddress(by === 'hour' ? { ...all, hour: Number(key) } : { ...all, [by]: key });
}
