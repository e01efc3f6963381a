import { z } from 'zod';
import type { StatisticsQuery } from '../../../pbx/contract/statistics.ts';
import type { ServiceLevelSeconds } from '../../../pbx/contract/service-level.ts';
import { type Days, type Period, periods } from './days.ts';

export const groupings = ['day', 'hour', 'employee', 'department', 'number'] as const;
export type Grouping = (typeof groupings)[number];

export const directions = ['inbound', 'outbound', 'internal'] as const;

export const serviceLevels = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const satisfies ServiceLevelSeconds[];

/** What a person looks at: of which days, by what, in which direction, as a picture or a table. */
export interface StatisticsView {
  readonly period: Period;
  /** Of the period `own`. */
  readonly days?: Days;
  readonly by: Grouping;
  readonly direction: StatisticsQuery['direction'];
  readonly within: ServiceLevelSeconds;
  readonly look: 'chart' | 'table';
}

export const usualView: StatisticsView = {
  ...{ period: 'week', by: 'day', direction: 'inbound', within: 20, look: 'chart' },
};

const Address = z.object({
  period: z.enum(periods).catch(usualView.period),
  by: z.enum(groupings).catch(usualView.by),
  direction: z.enum(directions).catch(usualView.direction),
  within: z.coerce.number().pipe(z.literal(serviceLevels)).catch(usualView.within),
  look: z.enum(['chart', 'table']).catch(usualView.look),
});
const OwnDays = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'] });

/** As the section's address has it: `by=hour&period=month`. Empty: as usual. */
export function toAddress({ days, ...view }: StatisticsView): string {
  const unusual = Object.entries(view).filter(
    ([name, value]) => usualView[name as keyof typeof view] !== value,
  );
  return new URLSearchParams([
    ...unusual.map(([name, value]): [string, string] => [name, String(value)]),
    ...(days && view.period === 'own' ? Object.entries(days) : []),
  ]).toString();
}

/** Reverse of `toAddress`, as far as it makes sense. */
export function fromAddress(address: string): StatisticsView {
  const given = Object.fromEntries(new URLSearchParams(address));
  const view = Address.parse(given);
  const days = OwnDays.safeParse(given);
  if (view.period !== 'own') return view;
  return days.success ? { ...view, days: days.data } : { ...view, period: usualView.period };
}
