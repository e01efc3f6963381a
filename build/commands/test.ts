import { runCommand } from '../run-command.ts';
import { runRows } from '../test-run/run-rows.ts';
import { preparation, type Row, rows } from '../test-run/steps.ts';

/** More of them than this, and it is not the machine that was busy. */
const MOST_FLAKY = 3;

/** All steps, or only those named as arguments: `npm test -- unit e2e`. */
await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const names = [preparation, ...rows].flatMap(({ steps }) => steps.map(({ name }) => name));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return 1;
  }
  const chosen = ({ steps, niceness }: Row): Row => ({
    steps: wanted.length === 0 ? steps : steps.filter(({ name }) => wanted.includes(name)),
    niceness,
  });
  const prepared = await runRows([chosen(preparation)]);
  const { passed, failed, flaky } = await runRows(rows.map(chosen));
  for (const name of flaky) console.log(`FLAKY  ${name}: failed at first, find out why`);
  console.log(`${passed} passed, ${failed} failed, ${flaky.length} of the passed at the second try`);
  return prepared.failed + failed === 0 && flaky.length <= MOST_FLAKY ? 0 : 1;
});
