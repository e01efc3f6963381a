import { bundle } from '../bundle/bundle.ts';
import { checkStep } from './check-step.ts';
import { playwrightStep } from './playwright-step.ts';
import { NO_FAILURE, type Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** What `npm test` runs, in this order. */
export const testSteps: readonly Step[] = [
  checkStep('format:check'),
  checkStep('lint'),
  checkStep('layers'),
  checkStep('types'),
  checkStep('dead-code'),
  { name: 'bundle', run: async () => bundle().then(() => NO_FAILURE) },
  vitestStep('unit', ['unit', 'heavy']),
  vitestStep('asterisk', ['asterisk']),
  playwrightStep('quiet'),
  playwrightStep('e2e'),
];

/** What it runs only by name: the demo office once more, on the other engine. */
export const furtherSteps: readonly Step[] = [playwrightStep('e2e-on-asterisk')];
