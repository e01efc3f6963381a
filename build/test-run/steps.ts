import { asteriskRoot } from '../asterisk/asterisk-root.ts';
import { whyNoAsterisk } from '../asterisk/why-no-asterisk.ts';
import { bundle } from '../bundle/bundle.ts';
import { checkStep } from './check-step.ts';
import { playwrightStep } from './playwright-step.ts';
import { NO_FAILURE, type Step } from './step.ts';
import { vitestStep } from './vitest-step.ts';

/** What the asterisk step needs. Where it cannot be had, that step says so. */
const prepareAsterisk: Step = {
  name: 'asterisk-root',
  sharesMachine: true,
  async run() {
    if ((await whyNoAsterisk()) === undefined) await asteriskRoot();
    return NO_FAILURE;
  },
};

/** What `npm test` runs, in this order. */
export const testSteps: readonly Step[] = [
  checkStep('format:check'),
  checkStep('lint'),
  checkStep('layers'),
  checkStep('types'),
  checkStep('dead-code'),
  prepareAsterisk,
  { name: 'bundle', sharesMachine: true, run: async () => bundle().then(() => NO_FAILURE) },
  vitestStep('unit', ['unit', 'heavy']),
  vitestStep('asterisk', ['asterisk']),
  playwrightStep('quiet'),
  playwrightStep('e2e'),
];

/** What it runs only by name: the demo office once more, on the other engine. */
export const furtherSteps: readonly Step[] = [playwrightStep('e2e-on-asterisk')];
