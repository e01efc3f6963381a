import { join } from 'node:path';
import { openDesktopSession } from '../desktop-session.ts';
import { repositoryRoot } from '../paths.ts';
import { run } from '../run.ts';
import { countReport, reportPath } from './report.ts';
import type { Count, Step } from './step.ts';

/** These projects of vitest, with a keyring to test the keychain on. */
export function vitestStep(name: string, projects: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const report = await reportPath(name);
      const entry = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const chosen = projects.map((project) => `--project=${project}`);
      const session = await openDesktopSession();
      try {
        const { code } = await run(
          process.execPath,
          [entry, 'run', '--passWithNoTests', ...chosen, ...reporters],
          {
            cwd: repositoryRoot,
            stdio: 'inherit',
            env: { ...process.env, ...session.environment },
          },
        );
        return await countReport(report, code, countTests);
      } finally {
        await session.close();
      }
    },
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** Of every try. */
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function countTests(report: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport;
  const flaky = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    flaky: flaky.map(({ fullName }) => fullName),
  };
}
