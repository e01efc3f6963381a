import { bundle } from '../bundle/bundle.ts';
import { checkStep } from './check-step.ts';
import { playwrightStep } from './playwright-step.ts';
import { NO_FAILURE, type Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** Steps that run one after another. */
export interface Row {
  readonly steps: readonly Step[];
  /** How far they let other rows go first, see `RunOptions`. */
  readonly niceness: number;
}

/** Of a processor that two rows want, the one that stands back gets a tenth. */
const STANDS_BACK = 10;

/** What every row needs. */
export const preparation: Row = {
  steps: [{ name: 'bundle', run: async () => bundle().then(() => NO_FAILURE) }],
  niceness: 0,
};

/**
 * What `npm test` runs side by side (decision 0032): two rows that speak and listen in time, which wait more than they
 * compute, and one that computes with what they leave.
 */
export const rows: readonly Row[] = [
  { steps: [vitestStep('heavy'), playwrightStep('e2e')], niceness: 0 },
  { steps: [vitestStep('asterisk')], niceness: 0 },
  {
    steps: [
      checkStep('format:check'),
      checkStep('lint'),
      checkStep('layers'),
      checkStep('types'),
      checkStep('dead-code'),
      vitestStep('unit'),
      playwrightStep('quiet'),
    ],
    niceness: STANDS_BACK,
  },
];
