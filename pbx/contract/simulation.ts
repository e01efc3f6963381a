import { z } from 'zod';
import { DescribedStep, TraceQuery } from './call-history.ts';
import { Identifier } from './identifier.ts';

/** What would happen to a call to this number of the company at this moment, if nobody answered. */
export const SimulationQuery = TraceQuery.extend({
  number: Identifier,
  /** Default: now. */
  at: z.iso.datetime({ offset: true }).optional(),
});
export type SimulationQuery = z.infer<typeof SimulationQuery>;

export const Simulation = z.object({ steps: z.array(DescribedStep) });
