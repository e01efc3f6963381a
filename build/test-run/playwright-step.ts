import { join } from 'node:path';
import { openDesktopSession } from '../desktop-session.ts';
import { electronEnvironment } from '../electron-environment.ts';
import { repositoryRoot } from '../paths.ts';
import { run } from '../run.ts';
import { describeRuntime } from '../runtime/describe-runtime.ts';
import { findElectronRuntime } from '../runtime/electron-runtime.ts';
import { countReport, reportPath } from './report.ts';
import type { Count, Step } from './step.ts';

const CONFIGURATION = 'test/playwright.config.ts';

/** The Playwright tests of a project, in real Electron, on an invisible display with a keyring. */
export function playwrightStep(project: string): Step {
  return {
    name: project,
    run: async () => {
      const report = await reportPath(project);
      const code = await runPlaywright(project, report);
      return countReport(report, code, countTests);
    },
  };
}

async function runPlaywright(project: string, report: string): Promise<number> {
  const runtime = await findElectronRuntime();
  describeRuntime(runtime);
  const session = await openDesktopSession();
  const entry = join(repositoryRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [entry, 'test', '--config', CONFIGURATION, '--project', project, '--reporter=list,json'];
  const own = { ...electronEnvironment(runtime), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  try {
    const { code } = await run(process.execPath, args, {
      cwd: repositoryRoot,
      stdio: 'inherit',
      env: { ...process.env, ...session.environment, ...own },
    });
    return code;
  } finally {
    await session.close();
  }
}

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number };
  readonly suites: readonly PlaywrightSuite[];
}

function countTests(report: unknown): Count {
  const { stats, suites } = report as PlaywrightReport;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    flaky: suites.flatMap(flakyIn),
  };
}

const flakyIn = ({ specs, suites = [] }: PlaywrightSuite): string[] => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
  ...suites.flatMap(flakyIn),
];
