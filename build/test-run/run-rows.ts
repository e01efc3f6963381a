import { secondsSince } from '../progress.ts';
import { type Count, type Manner, NO_FAILURE, ONE_FAILURE, type Step } from './step.ts';
import type { Row } from './steps.ts';

/** Runs the rows side by side, every step also after a failure, says how each went, and adds up the counts. */
export async function runRows(rows: readonly Row[]): Promise<Count> {
  const counts = await Promise.all(rows.map(runInTurn));
  return counts.reduce(sum, NO_FAILURE);
}

async function runInTurn({ steps, niceness }: Row): Promise<Count> {
  let count = NO_FAILURE;
  for (const step of steps) count = sum(count, await runTimed(step, niceness));
  return count;
}

async function runTimed(step: Step, niceness: number): Promise<Count> {
  const manner: Manner = { niceness, onLine: (line) => console.log(`${step.name.padEnd(8)} | ${line}`) };
  const started = performance.now();
  const count = await step.run(manner).catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return ONE_FAILURE;
  });
  console.log(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${secondsSince(started)} s)`);
  return count;
}

const sum = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  flaky: [...one.flaky, ...other.flaky],
});
