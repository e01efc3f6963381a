import { runCommand } from '../run-command.ts';
import { runSteps } from '../test-run/run-steps.ts';
import { furtherSteps, testSteps } from '../test-run/steps.ts';

/** More of them than this, and it is not the machine that was busy. */
const MOST_FLAKY = 3;

/** All steps in order, or only those named as arguments: `npm test -- unit e2e`. */
await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const named = [...testSteps, ...furtherSteps].filter(({ name }) => wanted.includes(name));
  const steps = wanted.length === 0 ? testSteps : named;
  const { passed, failed, flaky } = await runSteps(steps);
  for (const name of flaky) console.log(`FLAKY  ${name}: failed at first, find out why`);
  console.log(`${passed} passed, ${failed} failed, ${flaky.length} of the passed at the second try`);
  return failed === 0 && flaky.length <= MOST_FLAKY && steps.length > 0 ? 0 : 1;
});
