import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputDirectory } from '../paths.ts';
import { type Count, NO_FAILURE } from './step.ts';

/** A fresh path for a test runner's JSON report; an earlier one is removed. */
export async function reportPath(name: string): Promise<string> {
  const path = join(outputDirectory, 'reports', `${name}.json`);
  await rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  return path;
}

/**
 * Counts the tests of a report. A runner that ended badly with no failed test to show for it
 * (a file that does not load, a crash, no report at all) counts as one failure.
 */
export async function countReport(
  path: string,
  exitCode: number,
  count: (report: unknown) => Count,
): Promise<Count> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const counted = text === undefined ? NO_FAILURE : count(JSON.parse(text));
  return { ...counted, failed: exitCode !== 0 && counted.failed === 0 ? 1 : counted.failed };
}
