import { secondsSince } from '../progress.ts';
import { type Count, ONE_FAILURE, type Step } from './step.ts';

/**
 * Runs every step in order, those that share the machine at once with their neighbours, also after a failure; says how
 * each went, and adds up the counts.
 */
export async function runSteps(steps: readonly Step[]): Promise<Count> {
  let passed = 0;
  let failed = 0;
  const flaky: string[] = [];
  for (const group of grouped(steps))
    for (const count of await Promise.all(group.map(runTimed))) {
      passed += count.passed;
      failed += count.failed;
      flaky.push(...count.flaky);
    }
  return { passed, failed, flaky };
}

function grouped(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const group = groups.at(-1);
    if (step.sharesMachine && group?.at(-1)?.sharesMachine) group.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runTimed(step: Step): Promise<Count> {
  const started = performance.now();
  const count = await step.run().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return ONE_FAILURE;
  });
  console.log(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${secondsSince(started)} s)`);
  return count;
}
