import { bundle } from '../bundle/bundle.ts';
import { checkStep } from './check-step.ts';
import { playwrightStep } from './playwright-step.ts';
import type { Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** What `npm test` runs, in this order. */
export const testSteps: readonly Step[] = [
  checkStep('format:check'),
  checkStep('lint'),
  checkStep('layers'),
  checkStep('types'),
  checkStep('dead-code'),
  { name: 'bundle', run: async () => bundle().then(() => ({ passed: 0, failed: 0 })) },
  vitestStep('unit', ['unit', 'heavy']),
  vitestStep('asterisk', ['asterisk']),
  playwrightStep('quiet'),
  playwrightStep('e2e'),
];
