import { runCommand } from '../run-command.ts';
import { runSteps } from '../test-run/run-steps.ts';
import { testSteps } from '../test-run/steps.ts';

/** All steps in order, or only those named as arguments: `npm test -- unit e2e`. */
await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const steps = wanted.length === 0 ? testSteps : testSteps.filter(({ name }) => wanted.includes(name));
  const { passed, failed } = await runSteps(steps);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && steps.length > 0 ? 0 : 1;
});
